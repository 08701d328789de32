using System.Text;
using System.Text.Json;

namespace PaperLint.Cli.Tests.Reporting;

/// <summary>What other programs make of the fixes in a report is what <c>fix</c> makes of the file.</summary>
public sealed class PortableFixTests : IDisposable
{
    private readonly CliRun _cli = new();

    public static TheoryData<string> Files => ["corpus/a.txt", "corpus/b.jsonl"];

    public void Dispose() => _cli.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void Suggestions_for_reviewdog_repair_the_file_by_lines_and_bytes(string file)
    {
        var edits = Report(file, "rdjson --offer-unsafe").GetProperty("diagnostics").EnumerateArray()
            .Where(diagnostic => diagnostic.TryGetProperty("suggestions", out _))
            .SelectMany(diagnostic => diagnostic.GetProperty("suggestions").EnumerateArray())
            .Select(edit =>
                (Start: Position(edit, "start", "line", "column"), End: Position(edit, "end", "line", "column"), edit.GetProperty("text")
                .GetString()!));
        var lines = File.ReadAllBytes(_cli.PathOf(file)).AsSpan().ToArray();
        var rows = Encoding.Latin1.GetString(lines).Split('\n');
        foreach (var (start, end, text) in edits.OrderByDescending(edit => edit.Start))
        {
            rows[start.Row] =
                rows[start.Row][..start.Column] + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)) + rows[end.Row][end.Column..];
        }

        Fixed(file).ShouldBe(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(string.Join('\n', rows))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Replacements_in_SARIF_repair_the_file_by_lines_and_UTF16_units(string file)
    {
        var edits = Report(file, "sarif").GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.TryGetProperty("fixes", out _))
            .SelectMany(result => result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")
                .EnumerateArray())
            .Select(edit => (Region: edit.GetProperty("deletedRegion"), Text: edit.GetProperty("insertedContent")
                .GetProperty("text")
                .GetString()!));
        var rows = _cli.Read(file).Split('\n');
        foreach (var (region,
            text) in edits.OrderByDescending(
            edit => (edit.Region.GetProperty("startLine").GetInt32(), edit.Region.GetProperty("startColumn").GetInt32())))
        {
            var row = region.GetProperty("startLine").GetInt32() - 1;
            rows[row] =
                rows[row][..(region.GetProperty("startColumn").GetInt32() - 1)] + text
                + rows[row][(region.GetProperty("endColumn").GetInt32() - 1)..];
        }

        Fixed(file).ShouldBe(string.Join('\n', rows));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("--offer-unsafe", 1)]
    public void A_fix_of_several_edits_is_one_suggestion_where_it_is_asked_for(string flag, int count)
    {
        _cli.With("a.jsonl", "{\"title\": \"A Title\", \"abstract\": \"An abstract of **some é words** that says much of it.\"}\n");
        _cli.Run($"check a.jsonl --select PL7005 --output-format rdjson {flag}".Trim());
        var diagnostics = JsonDocument.Parse(_cli.Out).RootElement.GetProperty("diagnostics").EnumerateArray().ToArray();
        diagnostics.ShouldNotBeEmpty();
        foreach (var diagnostic in diagnostics)
        {
            (diagnostic.TryGetProperty("suggestions", out var suggestions) ? suggestions.GetArrayLength() : 0).ShouldBe(count);
        }
    }

    private static (int Row, int Column) Position(JsonElement edit, string end, string row, string column)
    {
        var position = edit.GetProperty("range").GetProperty(end);
        return (position.GetProperty(row).GetInt32() - 1, position.GetProperty(column).GetInt32() - 1);
    }

    private JsonElement Report(string file, string format)
    {
        _cli.WithHostileCorpus()
            .Run($"check {file} {HostileCorpus.Arguments} --output-format {format}")
            .ShouldBe(ExitCode.Found, _cli.Error);
        return JsonDocument.Parse(_cli.Out).RootElement;
    }

    private string Fixed(string file)
    {
        _cli.Run($"fix --unsafe {file} {HostileCorpus.Arguments}");
        return _cli.Read(file);
    }
}
