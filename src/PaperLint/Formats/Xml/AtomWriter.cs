using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Xml;

/// <summary>Writes an Atom feed.</summary>
internal sealed class AtomWriter(Stream output) : TextEntryWriter(output)
{
    protected override IReadOnlyList<string> Carried { get; } = [FieldNames.Title, FieldNames.Abstract, FieldNames.Url, FieldNames.Id];

    protected override void WriteEntry(Entry entry)
    {
        Begin();
        Output.WriteLine("  <entry>");
        foreach (var field in entry.Fields)
        {
            var text = XmlTextCodec.Instance.Write(field.Text);
            switch (field.Name)
            {
                case FieldNames.Abstract:
                    Output.WriteLine($"    <summary>{text}</summary>");
                    break;
                case FieldNames.Url:
                    Output.WriteLine($"    <link href=\"{text}\"/>");
                    break;
                case FieldNames.Title or FieldNames.Id:
                    Output.WriteLine($"    <{field.Name}>{text}</{field.Name}>");
                    break;
            }
        }

        Output.WriteLine("  </entry>");
    }

    public override void Complete()
    {
        if (Count == 0)
        {
            WriteHead();
        }

        Output.WriteLine("</feed>");
        base.Complete();
    }

    private void Begin()
    {
        if (Count == 1)
        {
            WriteHead();
        }
    }

    private void WriteHead()
    {
        Output.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        Output.WriteLine("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
    }
}
