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

    /// <summary>The version rises when the keys of papers change: what an older baseline knows could not be found again.</summary>
    private static readonly DefectFileKind Kind = new("baseline", "paperlint_baseline", 2)
    {
        OfOlderVersion = "which gave papers other keys, so that what it knows could not be found again; delete it and write it anew with "
            + "'paperlint baseline'",
        Remedy = "write it anew with 'paperlint baseline'",
    };

    /// <param name="path">Where it lies.</param>
    /// <param name="name">As messages call it.</param>
    /// <exception cref="RuleException">It cannot be read.</exception>
    public static Baseline Read(string path, string name)
    {
        var builder = new BaselineBuilder();
        DefectLines.Read(Kind, path, name, (line, _) => Read(line, builder));
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
        DefectLines.WriteHead(output, Kind);
        var defects = baseline.Defects.OrderBy(pair => pair.Key, DefectLines.Order);
        foreach (var (defect, count) in defects)
        {
            DefectLines.WriteLine(output, json => Write(json, defect, count));
        }

        foreach (var group in baseline.Groups)
        {
            DefectLines.WriteLine(output, json => Write(json, group));
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
            string[] keys = [.. papers.EnumerateArray().Select(DefectLines.Text)];
            builder.Add(new CopyGroup([.. keys], keys.Length > 0 ? count : throw new FormatException()));
            return;
        }

        builder.Add(DefectLines.Defect(line), count);
    }

    private static void Write(Utf8JsonWriter json, Defect defect, int count)
    {
        DefectLines.Write(json, defect);
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
}
