using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;
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
            foreach (var (name, value) in ValuesOf(field))
            {
                Output.Write($",\n  {name} = {{{value}}}");
            }
        }

        Output.Write("\n}\n\n");
    }

    private static IEnumerable<(string Name, string Value)> ValuesOf(Field field) => field.Name switch
    {
        FieldNames.Authors => [("author", string.Join(" and ", AuthorNames.Of(field.Text).Select(AuthorOf)))],
        FieldNames.Id => IdOf(field.Text),
        FieldNames.Url => [(field.Name, BibTextCodec.BracedAddress.Write(field.Text))],
        _ => [(field.Name, BibTextCodec.Braced.Write(field.Text))],
    };

    /// <summary>A name that holds an <c>and</c>, as an institution's may, is one name in braces.</summary>
    private static string AuthorOf(string name)
    {
        var written = BibTextCodec.Braced.Write(name);
        return name.Contains(" and ", StringComparison.Ordinal) ? $"{{{written}}}" : written;
    }

    private static IEnumerable<(string Name, string Value)> IdOf(string id)
    {
        var value = BibTextCodec.BracedAddress.Write(id);
        return EntryKey.IsDoi(id) ? [("doi", value)]
            : EntryKey.IsArxivId(id) ? [(BibFormat.Eprint, value), ("archiveprefix", "arXiv")]
            : [(FieldNames.Id, value)];
    }
}
