using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.ArxivMail;

/// <summary>Writes papers as an announcement lists them.</summary>
internal sealed class ArxivMailWriter(Stream output) : TextEntryWriter(output)
{
    private static readonly string Rule = new('-', 78);

    protected override IReadOnlyList<string> Carried => FieldNames.OfPapers;

    protected override bool KeepsLineBreaks => false;

    protected override void WriteEntry(Entry entry)
    {
        Output.WriteLine(Rule);
        Output.WriteLine(@"\\");
        Output.WriteLine($"arXiv:{TextOf(entry, FieldNames.Id)}");
        Output.WriteLine();
        Output.WriteLine($"Title: {TextOf(entry, FieldNames.Title)}");
        Output.WriteLine($"Authors: {TextOf(entry, FieldNames.Authors)}");
        Output.WriteLine(@"\\");
        Output.WriteLine($"  {TextOf(entry, FieldNames.Abstract)}");
        Output.WriteLine($@"\\ ( {TextOf(entry, FieldNames.Url)} )");
    }

    private static string TextOf(Entry entry, string name) => entry[name]?.Text.ReplaceLineEndings(" ") ?? "";
}
