using PaperLint.Corpus.Reading;

namespace PaperLint.Tests.Formats.Columnar;

/// <summary>A table of which it is known what it holds.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="File">The file itself.</param>
/// <param name="Values">Reads all values of each column of a file of the format, row by row.</param>
internal sealed record TableSample(CorpusFormat Format, byte[] File, Func<byte[], Dictionary<string, List<string>>> Values)
{
    public required int RowCount { get; init; }

    /// <summary>The title of a paper, by its row.</summary>
    public required Func<int, string> TitleOf { get; init; }

    /// <summary>Null where there is none.</summary>
    public required Func<int, string?> AbstractOf { get; init; }

    /// <summary>How a text stands in the values.</summary>
    public Func<string, string> Shown { get; init; } = text => text;
}
