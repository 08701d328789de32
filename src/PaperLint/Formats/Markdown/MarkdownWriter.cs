using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Markdown;

/// <summary>Writes list items: <c>- [Title](url): Abstract</c>.</summary>
internal sealed class MarkdownWriter(Stream output) : TextEntryWriter(output)
{
    protected override IReadOnlyList<string> Carried { get; } = [FieldNames.Title, FieldNames.Abstract, FieldNames.Url];

    protected override bool KeepsLineBreaks => false;

    protected override void WriteEntry(Entry entry)
    {
        if (entry.Title is not { Text.Length: > 0 } title)
        {
            Lose("papers without a title");
            return;
        }

        var url = entry.Url?.Text.ReplaceLineEndings("") ?? "";
        Output.Write($"- [{MarkdownTextCodec.Instance.Write(title.Text)}]({MarkdownAddress.Write(url)})");
        Output.WriteLine(entry.Abstract is { Text.Length: > 0 } text ? ": " + MarkdownTextCodec.Instance.Write(text.Text) : "");
    }
}
