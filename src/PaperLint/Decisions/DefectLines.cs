using System.Text.Json;
using PaperLint.Files;
using PaperLint.Packs;

namespace PaperLint.Decisions;

/// <summary>
/// Files that know defects: JSON Lines, the version in the first, then one defect a line, sorted, so that git compares and merges
/// them line by line.
/// </summary>
internal static class DefectLines
{
    /// <summary>Bytes: some five million defects.</summary>
    private const long Largest = 1024 * 1024 * 1024;

    /// <summary>The order of lines.</summary>
    public static Comparer<Defect> Order { get; } = Comparer<Defect>.Create(Compare);

    /// <param name="kind">What it is.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">As messages call it.</param>
    /// <param name="read">Takes each line but the first, with its number, 1-based.</param>
    /// <exception cref="RuleException">It cannot be read.</exception>
    public static void Read(DefectFileKind kind, string path, string name, Action<JsonElement, int> read)
    {
        var row = 0;
        try
        {
            using var file = new StreamReader(RegularFile.Open(path, Largest));
            while (file.ReadLine() is { } line)
            {
                row++;
                if (line.Length == 0)
                {
                    continue;
                }

                using var json = JsonDocument.Parse(line);
                if (row == 1)
                {
                    RequireVersion(kind, json.RootElement, name);
                }
                else
                {
                    read(json.RootElement, row);
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new RuleException(name, row, 1, $"this is no line of a {kind.Noun}; {kind.Remedy}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleException(name, 1, 1, $"the {kind.Noun} cannot be read: {e.Message}");
        }
    }

    public static Defect Defect(JsonElement line) => new(
        line.GetProperty("paper").GetString(), Text(line.GetProperty("code")), line.GetProperty("field").GetString(),
        Text(line.GetProperty("text")));

    public static string Text(JsonElement element) => element.GetString() ?? throw new FormatException();

    /// <summary>The text under a key; null where there is no such key.</summary>
    public static string? OptionalText(JsonElement line, string key) => line.TryGetProperty(key, out var value) ? Text(value) : null;

    public static void WriteHead(Stream output, DefectFileKind kind) =>
        WriteLine(output, json => json.WriteNumber(kind.VersionKey, kind.Version));

    public static void Write(Utf8JsonWriter json, Defect defect)
    {
        json.WriteString("paper", defect.Paper);
        json.WriteString("code", defect.Code);
        json.WriteString("field", defect.Field);
        json.WriteString("text", defect.Text);
    }

    public static void WriteLine(Stream output, Action<Utf8JsonWriter> members) => JsonLine.Write(output, JsonLine.Readable, members);

    private static void RequireVersion(DefectFileKind kind, JsonElement line, string name)
    {
        var version = line.GetProperty(kind.VersionKey).GetInt32();
        if (version != kind.Version)
        {
            var versions = $"(version {version}; this one reads version {kind.Version})";
            throw new RuleException(name, 1, 1, version < kind.Version
                ? $"this {kind.Noun} was written by an older PaperLint {versions}, {kind.OfOlderVersion}"
                : $"this {kind.Noun} was written by a newer PaperLint {versions}; update PaperLint, or {kind.Remedy}");
        }
    }

    private static int Compare(Defect? a, Defect? b)
    {
        ReadOnlySpan<(string? A, string? B)> parts = [(a!.Paper, b!.Paper), (a.Code, b.Code), (a.Field, b.Field), (a.Text, b.Text)];
        foreach (var part in parts)
        {
            if (string.CompareOrdinal(part.A, part.B) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }
}
