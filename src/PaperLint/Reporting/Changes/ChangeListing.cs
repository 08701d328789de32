using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Fixes;

namespace PaperLint.Reporting.Changes;

/// <summary>
/// For people: each paper that changes, and beneath it each change with the words around it, old and new inside the line.
/// </summary>
public sealed class ChangeListing(string fileName, TextWriter output, Looks looks) : ChangeReport
{
    /// <summary>Cells that row and column take in most files.</summary>
    private const int PlaceWidth = 9;

    public override void Add(FixedBlock block)
    {
        foreach (var entry in block.Entries.Where(entry => !entry.Changes.IsEmpty && block.Block.IsWhole))
        {
            Write(block.Block, entry);
        }
    }

    public override void Complete() => output.Flush();

    private void Write(Block block, FixedEntry entry)
    {
        var changes = entry.Changes.Select(change => (Field: entry.Original[change.Key]!, change.Value))
            .OrderBy(item => item.Field.ByteOffset(0))
            .ToArray();
        var row = RowOf(block, changes[0].Field, changes[0].Value[0]).Row;
        var place = $"{VisibleText.Escape(fileName)}:{row + 1}: ";
        var title = entry.Original.Title?.Text;
        var name = VisibleText.Escape(string.IsNullOrWhiteSpace(title) ? entry.Original.Key : title);
        output.WriteLine(looks.PaperHeading(place, name.TrimEnd()));
        foreach (var (field, edits) in changes)
        {
            foreach (var edit in edits)
            {
                var at = RowOf(block, field, edit);
                var column = field.Source?.Column is { } named ? VisibleText.Escape(named) + ":" : "";
                var head = $"  {$"{at.Row + 1}:{column}{at.Column + 1}".PadRight(PlaceWidth)} ";
                output.WriteLine(looks.Faint(head) + Line(field.Text, edit, looks.Width - head.Length));
            }
        }

        output.WriteLine();
    }

    /// <summary>The words that go and those that come between what is around them, in as many cells.</summary>
    private string Line(string text, TextChange edit, int cells)
    {
        // What is no colour is a bracket, as git has it.
        cells -= looks.Colors ? 0 : 2 * "[--]".Length;
        var removed = CellText.Cut(VisibleText.Escape(text[edit.Span.Start..edit.Span.End]), cells / 3);
        var added = CellText.Cut(VisibleText.Escape(edit.NewText ?? ""), cells / 3);
        var around = cells - CellText.WidthOf(removed) - CellText.WidthOf(added);
        var allBefore = VisibleText.Escape(text[..edit.Span.Start]);
        var allAfter = VisibleText.Escape(text[edit.Span.End..]);
        var before = CellText.CutBefore(allBefore, Math.Max(around / 2, around - CellText.WidthOf(allAfter)));
        var after = CellText.Cut(allAfter, around - CellText.WidthOf(before));
        return before + Sign(removed, '-', looks.Removed) + Sign(added, '+', looks.Repair) + after;
    }

    private string Sign(string text, char sign, Func<string, string> color) => text.Length == 0 ? ""
        : looks.Colors ? color(text)
        : sign == '-' ? $"[-{text}-]"
        : $"{{+{text}+}}";

    private static FilePosition RowOf(Block block, Field field, TextChange edit) => block.PositionOf(field.ByteOffset(edit.Span.Start));
}
