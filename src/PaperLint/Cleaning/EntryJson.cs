using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Files;

namespace PaperLint.Cleaning;

/// <summary>Papers as JSON Lines.</summary>
internal static class EntryJson
{
    /// <summary>A file of data, read by programs: only what JSON demands is escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object on a line of its own.</summary>
    public static void WriteLine(Stream output, Action<Utf8JsonWriter> members) => JsonLine.Write(output, Options, members);

    public static void WriteFields(Utf8JsonWriter json, Entry entry)
    {
        foreach (var field in entry.Fields)
        {
            json.WriteString(field.Name, field.Text);
        }
    }
}
