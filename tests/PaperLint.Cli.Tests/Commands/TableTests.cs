using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>Every command on a file that is a table of columns, not text.</summary>
public sealed class TableTests : IDisposable
{
    private const string Tail = " of what there was before, as we show on all of the tasks that we looked at in this paper, one by one.";

    private const string Papers =
        $$"""
        {"title": "Kites in the Wind", "abstract": "We gain 4\\% over the best{{Tail}}", "url": "https://example.org/kites"}
        {"title": "A Second Paper", "abstract": "Nothing is wrong with this one, which says a lot{{Tail}}"}
        {"title": "Kites in the Wind", "abstract": "We gain 4\\% over the best{{Tail}}"}
        {"title": "No Abstract"}

        """;

    private readonly CliRun _cli = new();

    public static TheoryData<string> Names => [.. CorpusFormats.All.Where(format => !format.IsText).Select(format => format.Extensions[0])];

    public void Dispose() => _cli.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_place_is_a_row_a_column_and_an_offset_in_its_text(string extension)
    {
        var file = With(extension);

        _cli.Check($"--select PL7001 {file}").ShouldContain(line => line.StartsWith($"{file}:1:abstract:10: "));
        _cli.Run("check", "--select", "PL7001", "--output-format", "json-lines", file).ShouldBe(ExitCode.Found, _cli.Error);
        var diagnostic = JsonDocument.Parse(_cli.Out.Split('\n')[1]).RootElement;
        diagnostic.GetProperty("location").ToString().ShouldBe("""{"row":3,"column":10}""");
        diagnostic.GetProperty("field").ToString().ShouldBe("""{"name":"abstract","start":9,"end":11,"column":"abstract"}""");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_report_cannot_place_in_bytes_it_places_by_row(string extension)
    {
        var file = With(extension);
        foreach (var report in new[] { "sarif", "rdjson", "github", "gitlab", "junit", "html", "markdown", "full" })
        {
            _cli.Run("check", "--no-cache", "--output-format", report, file).ShouldBe(ExitCode.Found, _cli.Error);
            _cli.Out.ShouldContain("PL7001");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fix_repairs_in_place_and_says_before_what_it_would_do(string extension)
    {
        var file = With(extension);
        var before = File.ReadAllBytes(_cli.PathOf(file));

        _cli.Run($"fix --diff --select PL7001 {file}").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain("1:abstract:10");
        _cli.Out.ShouldContain("4[-\\%-]{+%+} over");
        File.ReadAllBytes(_cli.PathOf(file)).ShouldBe(before);

        _cli.Run($"fix --select PL7001 {file}").ShouldBe(ExitCode.Clean, _cli.Error);
        Abstracts(file)[..3].ShouldBe(
        [
            $"We gain 4% over the best{Tail}",
            $"Nothing is wrong with this one, which says a lot{Tail}",
            $"We gain 4% over the best{Tail}",
        ]);
        Directory.GetFiles(_cli.Folder).Select(path => Path.GetFileName(path)).Order().ShouldBe([file, "source.jsonl"]);
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        File.ReadAllBytes(_cli.PathOf(file)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Clean_leaves_rows_out(string extension)
    {
        var file = With(extension);

        _cli.Run($"clean {file} --output out").ShouldBe(ExitCode.Clean, _cli.Error);

        Abstracts("out/" + file).ShouldBe([$"We gain 4% over the best{Tail}", $"Nothing is wrong with this one, which says a lot{Tail}"]);
        var manifest = JsonDocument.Parse(_cli.Read("out/manifest.json")).RootElement;
        manifest.GetProperty("inputs")[0].GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        _cli.Run($"clean {file} --output lines --format json-lines").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("lines/papers.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decisions_hold(string extension)
    {
        var file = With(extension);

        _cli.Run($"baseline {file}").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Run($"check {file}").ShouldBe(ExitCode.Clean, _cli.Out);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_paper_that_is_suppressed_by_its_row_is_silent_wherever_it_stands(string extension)
    {
        var file = With(extension);

        _cli.Run("suppress", $"{file}:1", "PL7001", "--reason", "so in print").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Run($"check --select PL7001 {file}").ShouldBe(ExitCode.Clean, _cli.Out);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kept_result_is_that_of_a_run(string extension)
    {
        var file = With(extension);

        _cli.Run($"check --output-format json-lines {file}").ShouldBe(ExitCode.Found, _cli.Error);
        var first = _cli.Out;
        Directory.GetFiles(_cli.CacheFolder).ShouldNotBeEmpty();
        _cli.Run($"check --output-format json-lines {file}").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldBe(first);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Standard_input_is_read_and_repaired(string extension)
    {
        var file = With(extension);
        _cli.In = File.ReadAllBytes(_cli.PathOf(file));

        _cli.Run("check --select PL7001 -").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain("PL7001");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_file_is_never_written(string extension)
    {
        var file = With(extension);
        var bytes = File.ReadAllBytes(_cli.PathOf(file))[..^20];
        _cli.With(file, bytes);

        _cli.Run($"check {file}").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("PL0014");
        _cli.Run($"fix {file}").ShouldBe(ExitCode.Failed);
        File.ReadAllBytes(_cli.PathOf(file)).ShouldBe(bytes);
        _cli.Run($"clean {file} --output out").ShouldBe(ExitCode.Failed);
        Path.Exists(_cli.PathOf("out/" + file)).ShouldBeFalse();
    }

    private string With(string extension)
    {
        var name = CorpusFormats.ForFile(extension).Name;
        _cli.With("source.jsonl", Papers)
            .Run($"convert source.jsonl --to {name} --output papers{extension}")
            .ShouldBe(ExitCode.Clean, _cli.Error);
        return "papers" + extension;
    }

    private string?[] Abstracts(string file)
    {
        using var stream = File.OpenRead(_cli.PathOf(file));
        return [.. CorpusFormats.ForFile(file).Read(stream, FieldMapping.Default)
            .SelectMany(block => block.Entries)
            .Select(entry => entry.Abstract?.Text)];
    }
}
