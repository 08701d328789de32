using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Indexes;

/// <summary>Groups of duplicates as JSON, one a line. Everything beyond ASCII is escaped: the text may reach a terminal.</summary>
internal sealed class GroupJson(SketchStore store)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public string Line(DuplicateGroup group)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("kept");
            WritePaper(json, group.Survivor);
            json.WriteEndObject();
            json.WriteStartArray("copies");
            foreach (var member in group.Members)
            {
                json.WriteStartObject();
                WritePaper(json, member.Id);
                json.WriteString("relation", member.Relation.Kind.ToString().ToLowerInvariant());
                json.WriteNumber("similarity", Math.Round(member.Relation.Similarity, 3));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void WritePaper(Utf8JsonWriter json, int id)
    {
        var place = store[id].Place;
        json.WriteString("filename", store.Files[place.File]);
        json.WriteNumber("row", place.Row + 1);
        json.WriteNumber("index", place.Index);
        json.WriteString("key", store.Key(id));
        json.WriteString("title", store.Label(id));
    }
}
