using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>A file of papers.</summary>
/// <param name="name">Its extension tells its format.</param>
internal sealed class FuzzedCorpus(string name)
{
    public void Check(CliRun cli, byte[] content)
    {
        cli.With(name, content);
        CheckCleaning(cli);
        var before = Diagnostics(cli);
        var papers = Papers(cli);
        var code = cli.RunAny($"fix --unsafe {name}");
        var once = File.ReadAllBytes(cli.PathOf(name));
        if (before is null || code == ExitCode.Failed)
        {
            return;
        }

        cli.RunAny($"fix --unsafe {name}");
        File.ReadAllBytes(cli.PathOf(name)).ShouldBe(once, "fixing twice is not fixing once");
        CheckPapers(papers, Papers(cli), before);
        Problems(Diagnostics(cli).ShouldNotBeNull())
            .ShouldBeSubsetOf(Problems(before), "the fixed file has problems that the file had not");
        CheckConversion(cli, papers.Length);
    }

    private static void CheckPapers(Entry[] before, Entry[] after, JsonElement[] diagnostics)
    {
        after.Length.ShouldBe(before.Length, "papers in are papers out");
        var edited = diagnostics.SelectMany(EditedFields).ToHashSet();
        for (var i = 0; i < before.Length; i++)
        {
            foreach (var field in before[i].Fields.Where(field => !edited.Contains((i + 1, field.Name))))
            {
                after[i][field.Name]?.Text.ShouldBe(field.Text, $"nothing was to change in {field.Name} of paper {i + 1}");
            }
        }
    }

    /// <summary>Every paper is in the cleaned corpus or in the list of those that are not, or nothing is claimed.</summary>
    private void CheckCleaning(CliRun cli)
    {
        var code = cli.RunAny($"clean {name} --output cleaned");
        if (code == ExitCode.Clean)
        {
            var counts = JsonDocument.Parse(cli.Read("cleaned/manifest.json")).RootElement.GetProperty("counts");
            int Count(string of) => counts.GetProperty(of).GetInt32();
            (Count("kept") + Count("dropped") + Count("rejected")).ShouldBe(Count("entries"));
            Count("entries").ShouldBeGreaterThanOrEqualTo(Papers(cli).Length, "papers in are papers accounted for");
        }
    }

    private void CheckConversion(CliRun cli, int papers)
    {
        if (cli.RunAny($"convert {name} --to json-lines --output converted.jsonl") == ExitCode.Clean)
        {
            cli.Read("converted.jsonl").Count(c => c == '\n').ShouldBe(papers, "papers in are records out");
        }
    }

    private static IEnumerable<(int Paper, string Field)> EditedFields(JsonElement diagnostic)
    {
        // A line of the page is of no paper, and is repaired all the same.
        if (diagnostic.GetProperty("fix") is { ValueKind: JsonValueKind.Object } fix
            && diagnostic.GetProperty("entry") is { ValueKind: JsonValueKind.Object } entry)
        {
            var paper = entry.GetProperty("index").GetInt32();
            foreach (var edit in fix.GetProperty("edits").EnumerateArray())
            {
                yield return (paper, edit.GetProperty("field").GetProperty("name").GetString()!);
            }
        }
    }

    private static string[] Problems(JsonElement[] diagnostics) =>
        [.. diagnostics.Select(diagnostic => diagnostic.GetProperty("code").GetString()!)
        .Where(code => code.StartsWith("PL00", StringComparison.Ordinal))
        .Distinct()];

    private Entry[] Papers(CliRun cli)
    {
        using var stream = File.OpenRead(cli.PathOf(name));
        return [.. CorpusFormats.ForFile(name)
            .Read(stream, FieldMapping.Default)
            .SelectMany(block => block.Entries)
            .Where(entry => !entry.IsChrome)];
    }

    /// <summary>What is found; null where the run failed before it could say.</summary>
    private JsonElement[]? Diagnostics(CliRun cli)
    {
        var code = cli.RunAny($"check --no-cache --output-format json-lines {name}");
        return code == ExitCode.Failed && cli.Out.Length == 0
            ? null
            : [.. cli.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
