namespace PaperLint.Tests.Links;

/// <summary>What a <see cref="RawServer"/> does after its answer.</summary>
public enum RawEnding
{
    Close,

    /// <summary>Cuts the connection off hard.</summary>
    Reset,

    /// <summary>Says nothing more, and stays.</summary>
    Silence,

    /// <summary>Sends zeroes for as long as anybody takes them.</summary>
    Never,
}
