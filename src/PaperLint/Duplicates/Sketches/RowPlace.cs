using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Duplicates.Sketches;

/// <summary>
/// Where a paper stands: the number of its file in the store, its 1-based index in the file, and 0-based places in UTF-16 units.
/// </summary>
internal readonly record struct RowPlace(int File, long Index)
{
    /// <summary>Where the entry begins.</summary>
    public int Row { get; init; }

    public int Column { get; init; }

    /// <summary>Where the field begins that duplicates are reported on.</summary>
    public int LabelRow { get; init; }

    public int LabelColumn { get; init; }

    /// <summary>Where the reported part of that field ends.</summary>
    public int LabelEndRow { get; init; }

    public int LabelEndColumn { get; init; }

    /// <summary>Where that field begins in its file, in bytes.</summary>
    public long LabelOffset { get; init; }

    public LinePositionSpan LabelLines => new(new LinePosition(LabelRow, LabelColumn), new LinePosition(LabelEndRow, LabelEndColumn));

    public static RowPlace Of(FieldPlace label) => new()
    {
        LabelRow = label.Lines.Start.Line,
        LabelColumn = label.Lines.Start.Character,
        LabelEndRow = label.Lines.End.Line,
        LabelEndColumn = label.Lines.End.Character,
        LabelOffset = label.FileOffset,
    };
}
