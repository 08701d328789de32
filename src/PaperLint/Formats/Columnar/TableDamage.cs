using PaperLint.Corpus;
using PaperLint.Formats.Compression;

namespace PaperLint.Formats.Columnar;

/// <summary>What reading a table comes upon where the file is damaged, or lies.</summary>
internal static class TableDamage
{
    public static bool Is(Exception e) => e is InvalidDataException or EndOfStreamException or DecompressionBombException;

    /// <summary>Notes it as a problem at the place that was come to.</summary>
    public static void Note(Exception e, TableBlockBuilder blocks) =>
        blocks.AddProblem(e is DecompressionBombException ? ProblemCodes.DecompressionBomb : ProblemCodes.BrokenArchive, e.Message);
}
