using System.Text;
using DiffPlex;
using PaperLint.Fixes;

namespace PaperLint.Reporting.Plain;

/// <summary>What fixes change in a file, as a unified diff without context lines: a line of a corpus is a whole abstract.</summary>
public sealed class UnifiedDiff(TextWriter output, string fileName)
{
    private long _shift;
    private bool _begun;

    /// <summary>Writes the hunks of a block; blocks come in their order.</summary>
    public void Add(FixedBlock block)
    {
        if (!block.IsChanged || !block.Block.IsWhole)
        {
            return;
        }

        using var written = new MemoryStream();
        block.WriteTo(written);
        var before = Encoding.UTF8.GetString(block.Block.Bytes.Span);
        var after = Encoding.UTF8.GetString(written.ToArray());
        var diff = new Differ().CreateLineDiffs(before, after, ignoreWhitespace: false);
        foreach (var hunk in diff.DiffBlocks)
        {
            Begin();
            var row = block.Block.Start.Row;
            output.Write(
                $"@@ -{Range(row + hunk.DeleteStartA, hunk.DeleteCountA)} "
                + $"+{Range(row + _shift + hunk.InsertStartB, hunk.InsertCountB)} @@\n");
            Write('-', diff.PiecesOld, hunk.DeleteStartA, hunk.DeleteCountA);
            Write('+', diff.PiecesNew, hunk.InsertStartB, hunk.InsertCountB);
        }

        _shift += diff.PiecesNew.Length - diff.PiecesOld.Length;
    }

    private void Begin()
    {
        if (!_begun)
        {
            output.Write($"--- {VisibleText.Escape(fileName)}\n+++ {VisibleText.Escape(fileName)}\n");
            _begun = true;
        }
    }

    /// <summary>The first line, 1-based, and how many; the line before where there are none, as <c>diff</c> has it.</summary>
    private static string Range(long start, int count) => $"{(count == 0 ? start : start + 1)},{count}";

    private void Write(char sign, string[] lines, int start, int count)
    {
        foreach (var line in lines.AsSpan(start, count))
        {
            output.Write($"{sign}{VisibleText.Escape(line)}\n");
        }
    }
}
