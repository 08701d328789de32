using System.IO.Compression;
using System.Text.Json;

namespace PaperLint.Trainer;

/// <summary>Reads abstracts, one JSON object a line; a name that ends in .gz is decompressed.</summary>
internal static class RowReader
{
    public static IEnumerable<TrainingRow> Read(string path) => Each(path, ReadRow);

    /// <summary>What <paramref name="read"/> makes of each object, while it is there.</summary>
    public static IEnumerable<T> Each<T>(string path, Func<JsonElement, T> read)
    {
        using Stream file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            yield return read(row.RootElement);
        }
    }

    private static TrainingRow ReadRow(JsonElement row)
    {
        var text = row.GetProperty("abstract").GetString()!;
        var field = row.TryGetProperty("field", out var name) ? name.GetString()! : "";
        return new TrainingRow(field, text, row.TryGetProperty("segments", out var segments)
            ? [.. segments.EnumerateArray().Select(segment => ReadFormula(segment, text))]
            : []);
    }

    private static KnownFormula ReadFormula(JsonElement segment, string text) => new(
        OffsetOf(text, segment.GetProperty("start").GetInt32()),
        OffsetOf(text, segment.GetProperty("end").GetInt32()),
        Enum.Parse<FormulaDamage>(segment.GetProperty("class").GetString()!, ignoreCase: true),
        [.. segment.GetProperty("lost").EnumerateArray().Select(lost => lost.GetString()!)],
        segment.GetProperty("unicode").GetString() ?? "");

    /// <summary>The rows count characters, texts here are of UTF-16 units.</summary>
    private static int OffsetOf(string text, int characters)
    {
        var at = 0;
        for (var i = 0; i < characters; i++)
        {
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        }

        return at;
    }
}
