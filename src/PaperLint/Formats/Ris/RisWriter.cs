using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Ris;

/// <summary>Writes references without a kind: <c>TY  - GEN</c>.</summary>
internal sealed class RisWriter(Stream output) : TextEntryWriter(output)
{
    protected override IReadOnlyList<string> Carried => FieldNames.OfPapers;

    protected override bool KeepsLineBreaks => false;

    protected override void WriteEntry(Entry entry)
    {
        Output.WriteLine("TY  - GEN");
        foreach (var field in entry.Fields)
        {
            foreach (var line in RisTags.LinesOf(field.Name, field.Text))
            {
                Output.WriteLine(line);
            }
        }

        Output.WriteLine("ER  - ");
        Output.WriteLine();
    }
}
