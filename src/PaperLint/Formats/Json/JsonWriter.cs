using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Json;

/// <summary>Writes JSON objects: one a line, or in a list.</summary>
internal sealed class JsonWriter(Stream output, bool inList) : EntryWriter
{
    // A file of data, read by programs: only what JSON demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected override IReadOnlyList<string> Carried => FieldNames.OfPapers;

    protected override void WriteEntry(Entry entry)
    {
        if (inList)
        {
            output.Write(Count == 1 ? "[\n  "u8 : ",\n  "u8);
        }

        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            foreach (var field in entry.Fields)
            {
                json.WriteString(field.Name, field.Text);
            }

            json.WriteEndObject();
        }

        if (!inList)
        {
            output.WriteByte((byte)'\n');
        }
    }

    public override void Complete()
    {
        if (inList)
        {
            output.Write(Count == 0 ? "[]\n"u8 : "\n]\n"u8);
        }
    }
}
