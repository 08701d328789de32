using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PaperLint.Files;

/// <summary>One JSON object on a line of its own.</summary>
internal static class JsonLine
{
    /// <summary>For files that people look into: letters of all languages stand as they are.</summary>
    public static JsonWriterOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Stream output, JsonWriterOptions options, Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
