using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Yaml;

/// <summary>Writes a list of mappings.</summary>
internal sealed class YamlWriter(Stream output) : TextEntryWriter(output)
{
    protected override IReadOnlyList<string> Carried => FieldNames.OfPapers;

    protected override void WriteEntry(Entry entry)
    {
        var start = "- ";
        foreach (var field in entry.Fields)
        {
            Output.WriteLine($"{start}{field.Name}: {YamlScalarCodec.Quote(field.Text)}");
            start = "  ";
        }
    }

    public override void Complete()
    {
        if (Count == 0)
        {
            Output.WriteLine("[]");
        }

        base.Complete();
    }
}
