using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Feed;

/// <summary>Writes a title, a blank line, an abstract, a blank line.</summary>
internal sealed class FeedWriter(Stream output) : TextEntryWriter(output)
{
    protected override IReadOnlyList<string> Carried { get; } = [FieldNames.Title, FieldNames.Abstract];

    protected override bool KeepsLineBreaks => false;

    protected override void WriteEntry(Entry entry)
    {
        foreach (var field in (ReadOnlySpan<Field?>)[entry.Title, entry.Abstract])
        {
            if (field is { Text.Length: > 0 })
            {
                Output.WriteLine(field.Text.ReplaceLineEndings(" "));
                Output.WriteLine();
            }
        }
    }
}
