using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PaperLint.Files;
using PaperLint.Packs;

namespace PaperLint.Decisions.Baselines;

/// <summary>
/// A baseline on disk: JSON Lines, one defect a line, sorted, so that versions of it can be compared and merged line by
/// line. Its name begins as no corpus does, so that it is never taken for one.
/// </summary>
public static class BaselineFile
{
    public const string DefaultName = ".paperlint-baseline.jsonl";

    private const string Version = "paperlint_baseline";

    /// <summary>Rises when the keys of papers change: what an older baseline knows could not be found again.</summary>
    private const int CurrentVersion = 2;

    /// <summary>Bytes: some five million defects.</summary>
    private const long Largest = 1024 * 1024 * 1024;

    private static readonly JsonWriterOptions WriterOptions =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <param name="path">Where it lies.</param>
    /// <param name="name">As messages call it.</param>
    /// <exception cref="RuleException">It cannot be read.</exception>
    public static Baseline Read(string path, string name)
    {
        var builder = new BaselineBuilder();
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
                    RequireVersion(json.RootElement, name);
                }
                else
                {
                    Read(json.RootElement, builder);
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new RuleException(name, row, 1, "this is no line of a baseline; write it anew with 'paperlint baseline'");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleException(name, 1, 1, $"the baseline cannot be read: {e.Message}");
        }

        return builder.Build();
    }

    /// <param name="baseline">What it is to know.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="version">What the file was when it was read.</param>
    /// <exception cref="FileChangedException">It is not what it was: what another run wrote there would be lost.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(Baseline baseline, string path, FileVersion version)
    {
        AbandonedFiles.Remove(Path.GetDirectoryName(path)!);
        using var file = new AtomicFile(path, version);
        Write(baseline, file.Stream);
        file.Commit();
    }

    /// <summary>The same bytes for baselines that say the same.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(Baseline baseline, Stream output)
    {
        WriteLine(output, json => json.WriteNumber(Version, CurrentVersion));
        var defects = baseline.Defects
            .OrderBy(pair => pair.Key.Paper, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Code, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Field, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Text, StringComparer.Ordinal);
        foreach (var (defect, count) in defects)
        {
            WriteLine(output, json => Write(json, defect, count));
        }

        foreach (var group in baseline.Groups)
        {
            WriteLine(output, json => Write(json, group));
        }
    }

    private static void RequireVersion(JsonElement line, string name)
    {
        var version = line.GetProperty(Version).GetInt32();
        if (version != CurrentVersion)
        {
            throw new RuleException(name, 1, 1, version < CurrentVersion
                ? $"this baseline was written by an older PaperLint (version {version}; this one reads version {CurrentVersion}), which "
                    + $"gave papers other keys, so that what it knows could not be found again; delete it and write it anew with "
                        + $"'paperlint baseline'"
                : $"this baseline was written by a newer PaperLint (version {version}; this one reads version {CurrentVersion}); update "
                    + $"PaperLint, or delete it and write it anew with 'paperlint baseline'");
        }
    }

    private static void Read(JsonElement line, BaselineBuilder builder)
    {
        var count = line.TryGetProperty("count", out var value) ? value.GetInt32() : 1;
        if (count < 1)
        {
            throw new FormatException();
        }

        if (line.TryGetProperty("papers", out var papers))
        {
            string[] keys = [.. papers.EnumerateArray().Select(Text)];
            builder.Add(new CopyGroup([.. keys], keys.Length > 0 ? count : throw new FormatException()));
            return;
        }

        builder.Add(
            new Defect(line.GetProperty("paper")
            .GetString(), Text(line.GetProperty("code")), line.GetProperty("field")
            .GetString(), Text(line.GetProperty("text"))), count);
    }

    private static string Text(JsonElement element) => element.GetString() ?? throw new FormatException();

    private static void Write(Utf8JsonWriter json, Defect defect, int count)
    {
        json.WriteString("paper", defect.Paper);
        json.WriteString("code", defect.Code);
        json.WriteString("field", defect.Field);
        json.WriteString("text", defect.Text);
        WriteCount(json, count);
    }

    private static void Write(Utf8JsonWriter json, CopyGroup group)
    {
        json.WriteStartArray("papers");
        foreach (var paper in group.Papers)
        {
            json.WriteStringValue(paper);
        }

        json.WriteEndArray();
        WriteCount(json, group.Count);
    }

    private static void WriteCount(Utf8JsonWriter json, int count)
    {
        if (count > 1)
        {
            json.WriteNumber("count", count);
        }
    }

    private static void WriteLine(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, WriterOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
