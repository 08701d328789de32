namespace PaperLint.Cleaning;

/// <summary>What became of one file, in numbers.</summary>
public sealed record CleanedFile(string Input, string Output)
{
    /// <summary>Of the input, in hex.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Safe fixes that were applied to kept papers.</summary>
    public int Fixes { get; set; }

    /// <summary>Pieces of page chrome that were left out.</summary>
    public int Chrome { get; set; }

    /// <summary>Records that cannot be read as papers; they are set aside as they stand.</summary>
    public int BrokenRecords { get; set; }
}
