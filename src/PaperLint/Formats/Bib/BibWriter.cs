using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Bib;

/// <summary>Writes an <c>@misc</c> a paper.</summary>
internal sealed class BibWriter(Stream output) : TextEntryWriter(output)
{
    protected override IReadOnlyList<string> Carried => FieldNames.OfPapers;

    protected override void WriteEntry(Entry entry)
    {
        Output.Write($"@misc{{paper{Count}");
        foreach (var field in entry.Fields)
        {
            var codec = field.Name is FieldNames.Url or FieldNames.Id ? BibTextCodec.BracedAddress : BibTextCodec.Braced;
            Output.Write($",\n  {NameOf(field)} = {{{codec.Write(field.Text)}}}");
        }

        Output.Write("\n}\n\n");
    }

    private static string NameOf(Field field) => field.Name switch
    {
        FieldNames.Authors => "author",
        FieldNames.Id => field.Text.StartsWith("10.", StringComparison.Ordinal) ? "doi" : "eprint",
        _ => field.Name,
    };
}
