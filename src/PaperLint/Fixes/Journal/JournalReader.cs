using System.Collections.Immutable;
using System.Text.Json;
using PaperLint.Files;

namespace PaperLint.Fixes.Journal;

/// <summary>
/// Reads journals. A line at the end that a killed run left half-written is passed over: the file that it was to tell of was not
/// changed yet.
/// </summary>
internal static class JournalReader
{
    /// <param name="id">Of the run.</param>
    /// <param name="path">Where the journal lies.</param>
    /// <param name="corpus">Where the names of files begin, absolute.</param>
    /// <returns>Null of a run that was killed as it began its journal: it has changed nothing.</returns>
    /// <exception cref="IOException">It cannot be read, or is no journal.</exception>
    public static JournalRun? Read(string id, string path, string corpus)
    {
        using var reader = new StreamReader(RegularFile.Open(path));
        var head = reader.ReadLine() ?? "";
        if (reader.EndOfStream && (head.Length == 0 || (head[0] == '{' && IsUnfinished(head))))
        {
            return null;
        }

        var (command, started) = Parse(path, head, line => line.GetProperty(JournalLines.VersionKey).GetInt32() == JournalLines.Version
            ? (line.GetProperty("command").GetString()!, line.GetProperty("started").GetDateTimeOffset())
            : throw new FormatException());
        var files = ImmutableArray.CreateBuilder<JournalFile>();
        var isUndone = false;
        while (reader.ReadLine() is { } text)
        {
            // Most lines are edits, which are read when they are asked for.
            if (text.StartsWith("{\"paper\":", StringComparison.Ordinal) || (reader.EndOfStream && IsUnfinished(text)))
            {
                continue;
            }

            if (Parse(path, text, line => line.TryGetProperty("undone", out _) ? null : File(line, path, corpus)) is { } file)
            {
                files.Add(file);
            }
            else
            {
                isUndone = true;
            }
        }

        return new JournalRun(id, command, started, files.DrainToImmutable()) { Path = path, IsUndone = isUndone };
    }

    public static IEnumerable<JournalEdit> ReadEdits(string path, JournalFile file)
    {
        using var stream = RegularFile.Open(path);
        stream.Position = Math.Min(file.EditsAt, stream.Length);
        using var reader = new StreamReader(stream);
        for (var i = 0; i < file.Edits; i++)
        {
            yield return Parse(path, reader.ReadLine() ?? "", line =>
                new JournalEdit(line.GetProperty("paper").GetString(), line.GetProperty("field").GetString()!,
                    [.. line.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!)], line.GetProperty("at").GetInt64())
                {
                    Before = JournalLines.ReadBytes(line, "before"),
                    After = JournalLines.ReadBytes(line, "after"),
                });
        }
    }

    private static bool IsUnfinished(string line) => !line.EndsWith('}');

    private static JournalFile File(JsonElement line, string path, string corpus)
    {
        var name = line.GetProperty("file").GetString()!;
        return new JournalFile(Path.GetFullPath(name, corpus), line.GetProperty("sha256_before").GetString()!,
            line.GetProperty("sha256_after").GetString()!)
        {
            Edits = line.GetProperty("edits").GetInt32(),
            EditsAt = line.GetProperty("edits_at").GetInt64() is var at and >= 0 ? at : throw new FormatException(),
            Original = line.TryGetProperty("original", out var original)
                ? Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileName(original.GetString()!))
                : null,
        };
    }

    private static T Parse<T>(string path, string text, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or ArgumentException)
        {
            throw new IOException($"'{path}' is no journal, or a damaged one: nothing can be put back from it", e);
        }
    }
}
