using System.Text.Json;
using System.Text.Unicode;
using PaperLint.Files;

namespace PaperLint.Fixes.Journal;

/// <summary>The lines of a journal: what run it is, then of each file its edits and, when all of them are known, the file.</summary>
internal static class JournalLines
{
    public const string VersionKey = "paperlint_journal";

    public const int Version = 1;

    public static void WriteHead(Stream output, string command, DateTimeOffset started) => WriteLine(output, json =>
    {
        json.WriteNumber(VersionKey, Version);
        json.WriteString("command", command);
        json.WriteString("started", started);
    });

    public static void WriteEdit(Stream output, JournalEdit edit) => WriteLine(output, json =>
    {
        json.WriteString("paper", edit.Paper);
        json.WriteString("field", edit.Field);
        json.WriteStartArray("codes");
        foreach (var code in edit.Codes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.WriteNumber("at", edit.At);
        WriteBytes(json, "before", edit.Before);
        WriteBytes(json, "after", edit.After);
    });

    /// <param name="output">The journal.</param>
    /// <param name="file">The file; its original by the name that it has beside the journal.</param>
    /// <param name="name">What it is called: from the folder of the corpus, where it lies below.</param>
    public static void WriteFile(Stream output, JournalFile file, string name) => WriteLine(output, json =>
    {
        json.WriteString("file", name);
        json.WriteString("sha256_before", file.Before);
        json.WriteString("sha256_after", file.After);
        json.WriteNumber("edits", file.Edits);
        json.WriteNumber("edits_at", file.EditsAt);
        if (file.Original is { } original)
        {
            json.WriteString("original", Path.GetFileName(original));
        }
    });

    public static void WriteUndone(Stream output) => WriteLine(output, json => json.WriteBoolean("undone", true));

    public static byte[] ReadBytes(JsonElement line, string key) =>
        line.TryGetProperty(key, out var text)
        ? System.Text.Encoding.UTF8.GetBytes(text.GetString() ?? throw new FormatException())
        : line.GetProperty(key + "_base64").GetBytesFromBase64();

    /// <summary>As text, for those who look into a journal, unless it is none.</summary>
    private static void WriteBytes(Utf8JsonWriter json, string key, byte[] bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            json.WriteString(key, bytes);
        }
        else
        {
            json.WriteBase64String(key + "_base64", bytes);
        }
    }

    private static void WriteLine(Stream output, Action<Utf8JsonWriter> members) => JsonLine.Write(output, JsonLine.Readable, members);
}
