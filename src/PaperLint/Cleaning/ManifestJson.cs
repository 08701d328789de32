using System.Text.Json;
using PaperLint.Files;
using PaperLint.Rules;

namespace PaperLint.Cleaning;

/// <summary><c>manifest.json</c>.</summary>
internal static class ManifestJson
{
    private const string ToolName = "paperlint";

    /// <summary>Bytes that wait in memory: a writer of JSON keeps all that it is given until it is told to hand it on.</summary>
    private const int LongestPending = 64 * 1024;

    public static void Write(Manifest manifest, Stream output)
    {
        using var json = new Utf8JsonWriter(output, EntryJson.Options with { Indented = true });
        json.WriteStartObject();
        WriteTool(json);
        json.WriteBoolean("complete", true);
        WriteRules(json, manifest.Rules);
        WriteCounts(json, manifest);
        WriteFiles(json, manifest);
        WriteFates(json, manifest);
        WriteRepairs(json, manifest.Repaired);
        WriteProven(json, manifest.Repaired);
        json.WriteEndObject();
    }

    /// <summary>The manifest of a run that has only begun: no more than what it may write.</summary>
    public static void WriteBegun(IEnumerable<string> outputs, Stream output)
    {
        using var json = new Utf8JsonWriter(output, EntryJson.Options with { Indented = true });
        json.WriteStartObject();
        WriteTool(json);
        json.WriteBoolean("complete", false);
        json.WriteStartArray("outputs");
        foreach (var name in outputs)
        {
            json.WriteStartObject();
            json.WriteString("file", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The names of the outputs of a manifest; null where there is none, or none of this program.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<string>? ReadOutputs(string path)
    {
        if (FileStatus.Of(path).Kind != FileKind.Regular)
        {
            return null;
        }

        try
        {
            using var file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file);
            return json.RootElement.GetProperty("tool").GetProperty("name").GetString() == ToolName
                ? [.. json.RootElement.GetProperty("outputs").EnumerateArray().Select(output => NameOf(output.GetProperty("file")))]
                : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <exception cref="InvalidOperationException">No file can have the name.</exception>
    public static string NameOf(JsonElement file) => file.GetString() is { } name && !name.Contains('\0')
        ? name
        : throw new InvalidOperationException("no file can have the name");

    /// <summary>Why a paper is no part of the cleaned corpus; written alike wherever it is.</summary>
    public static void WriteReasons(Utf8JsonWriter json, IEnumerable<Reason> reasons)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            WriteReason(json, reason);
        }

        json.WriteEndArray();
    }

    public static void WriteReason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("code", reason.Code);
        json.WriteString("name", reason.Name);
        json.WriteString("message", reason.Message);
        json.WriteEndObject();
    }

    public static void WritePlace(Utf8JsonWriter json, EntryPlace place, string key)
    {
        json.WriteString("file", place.FileName);
        json.WriteNumber("index", place.Index);
        json.WriteString("key", key);
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteString("name", ToolName);
        json.WriteString("version", Manifest.ToolVersion);
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, IEnumerable<Rule> rules)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStringValue(rule.Id);
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("entries", manifest.Entries);
        json.WriteNumber("kept", manifest.Kept.Count());
        json.WriteNumber("dropped", manifest.Dropped.Count());
        json.WriteNumber("rejected", manifest.Rejected.Count() + manifest.BrokenRecords);
        json.WriteNumber("chrome", manifest.Files.Sum(file => file.Chrome));
        json.WriteNumber("fixes", manifest.Files.Sum(file => file.Fixes));
        json.WriteNumber("unreadable_files", manifest.Unreadable);
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteStartArray("inputs");
        foreach (var file in manifest.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Input);
            json.WriteString("sha256", file.Sha256);
            json.WriteString("output", file.Output);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("outputs");
        foreach (var (name, sha256) in manifest.Outputs)
        {
            json.WriteStartObject();
            json.WriteString("file", name);
            json.WriteString("sha256", sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFates(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteStartArray("dropped");
        foreach (var fate in manifest.Dropped)
        {
            WriteFate(json, fate, () =>
            {
                json.WritePropertyName("reason");
                WriteReason(json, fate.Reason);
                json.WriteStartObject("kept");
                WritePlace(json, fate.KeptPlace, fate.KeptKey);
                json.WriteEndObject();
            });
        }

        json.WriteEndArray();
        json.WriteStartArray("rejected");
        foreach (var fate in manifest.Rejected)
        {
            WriteFate(json, fate, () => WriteReasons(json, fate.Reasons));
        }

        json.WriteEndArray();
        json.WriteStartArray("learned");
        foreach (var fate in manifest.Kept.Where(fate => !fate.Learned.IsEmpty))
        {
            WriteFate(json, fate, () =>
            {
                json.WriteStartObject("fields");
                foreach (var (name, text) in fate.Learned)
                {
                    json.WriteString(name, text);
                }

                json.WriteEndObject();
            });
        }

        json.WriteEndArray();
    }

    private static void WriteProven(Utf8JsonWriter json, IEnumerable<RepairedPaper> papers)
    {
        json.WriteStartArray("proven");
        foreach (var paper in papers.Where(paper => paper.Repairs.Any(repair => repair.Proof is not null)))
        {
            WriteFate(json, paper.Paper, () =>
            {
                json.WriteStartArray("repairs");
                var fields = paper.Repairs.Select(repair => (repair.Rule.Id, repair.FieldName, repair.Proof)).Distinct();
                foreach (var (code, fieldName, proof) in fields.Where(field => field.Proof is not null))
                {
                    json.WriteStartObject();
                    json.WriteString("code", code);
                    json.WriteString("field", fieldName);
                    json.WriteString("source", proof!.Source);
                    json.WriteNumber("source_row", proof.Row);
                    json.WriteString("source_key", proof.Key);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }

        json.WriteEndArray();
    }

    private static void WriteFate(Utf8JsonWriter json, Fate fate, Action more)
    {
        json.WriteStartObject();
        WritePlace(json, fate.Place, fate.Key);
        json.WriteNumber("row", fate.Row);
        json.WriteString("title", fate.Title);
        more();
        json.WriteEndObject();
        if (json.BytesPending > LongestPending)
        {
            json.Flush();
        }
    }

    private static void WriteRepairs(Utf8JsonWriter json, IEnumerable<RepairedPaper> papers)
    {
        json.WriteStartArray("repaired");
        foreach (var paper in papers)
        {
            WriteFate(json, paper.Paper, () =>
            {
                json.WriteStartArray("repairs");
                foreach (var repair in paper.Repairs)
                {
                    json.WriteStartObject();
                    json.WriteString("code", repair.Rule.Id);
                    json.WriteString("name", repair.Rule.Name);
                    json.WriteString("field", repair.FieldName);
                    json.WriteString("from", repair.From);
                    json.WriteString("to", repair.To);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }

        json.WriteEndArray();
    }
}
