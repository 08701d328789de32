using System.IO.Compression;
using System.Text;

namespace PaperLint.Cli.Tests;

public sealed class StandardInputTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_repaired_text_and_nothing_else_goes_to_standard_output()
    {
        _cli.In = Encoding.UTF8.GetBytes("\uFEFFA Title\r\nWe gain 4\\% over it.");
        _cli.Run("fix - --select PL7001").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe("\uFEFFA Title\r\nWe gain 4% over it.");
    }

    [Fact]
    public void Input_that_cannot_be_read_whole_comes_out_as_it_went_in()
    {
        _cli.In = Encoding.UTF8.GetBytes("{\"title\": \"It gains 4\\\\%\"}\n{broken\n");
        _cli.Run("fix - --stdin-filename a.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Out.ShouldBe("{\"title\": \"It gains 4\\\\%\"}\n{broken\n");
        _cli.Error.ShouldContain("a.jsonl\n  2:2 error PL0001");
    }

    [Theory]
    [InlineData("{\"title\": \"One gains 4\\\\%\"}\n{\"title\": \"Two\"}\n", 23)]
    [InlineData("[ {\"title\": \"One gains 4\\\\%\"} ]", 25)]
    [InlineData("title,url\nOne gains 4\\%,\n", 12)]
    [InlineData("<?xml version='1.0'?><feed><entry><title>One gains 4\\%</title></entry></feed>", 53)]
    [InlineData("@misc{a,\n title = {One gains 4\\%\\textbackslash{}\\%}}", 24)]
    public void The_content_tells_the_format(string input, int column)
    {
        _cli.In = Encoding.UTF8.GetBytes(input);
        _cli.Run("check - --select PL7001 --output-format concise").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain($":{column}: warning PL7001");
    }

    [Fact]
    public void What_is_left_out_by_force_comes_out_as_it_went_in()
    {
        const string page = "A Title\nWe gain 4\\% over it.\n";
        _cli.With("paperlint.yml", "exclude: [old/]\n").In = Encoding.UTF8.GetBytes(page);
        _cli.Run("fix - --select PL7001 --stdin-filename ./old/a.txt --force-exclude").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe(page);
        _cli.Run("check - --select PL7001 --stdin-filename old/a.txt --force-exclude").ShouldBe(ExitCode.Clean);
        _cli.Run("fix - --select PL7001 --stdin-filename new/a.txt --force-exclude").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe("A Title\nWe gain 4% over it.\n");
    }

    [Fact]
    public void The_description_tells_the_format_by_the_name()
    {
        _cli.With("paperlint.yml", "formats: { '*.dat': json-lines }\n").In = "{\"title\": \"It gains 4\\\\%\"}\n"u8.ToArray();
        _cli.Check("- --select PL7001 --stdin-filename a.dat").ShouldHaveSingleItem().ShouldStartWith("a.dat:1:22: warning PL7001");
    }

    [Fact]
    public void The_keys_of_fields_can_be_named()
    {
        _cli.With("a.jsonl", "{\"name\": \"No\", \"meta\": {\"heading\": \"It gains 4\\\\%\"}, \"body\": \"x\"}\n");
        _cli.Run(
            "check a.jsonl --title-field meta.heading --abstract-field text --abstract-field body --select PL7001 --output-format concise")
            .ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("a.jsonl:1:47: warning PL7001");
    }

    [Fact]
    public void A_file_whose_name_tells_nothing_is_written_back_as_what_it_is()
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write("{\"title\": \"It gains 4\\\\%\"}\n{\"title\": \"Two\"}\n"u8);
        }

        _cli.With("corpus.data", file.ToArray()).Run("fix corpus.data --select PL7001").ShouldBe(ExitCode.Clean, _cli.Error);
        using var repaired = new StreamReader(new GZipStream(File.OpenRead(_cli.PathOf("corpus.data")), CompressionMode.Decompress));
        repaired.ReadToEnd().ShouldBe("{\"title\": \"It gains 4%\"}\n{\"title\": \"Two\"}\n");
    }

    [Theory]
    [InlineData("check - a.txt")]
    [InlineData("check a.txt --input-format word")]
    [InlineData("clean - --output b")]
    [InlineData("convert a.txt --to word")]
    public void What_cannot_be_is_refused(string arguments) => _cli.With("a.txt", "One\n").Run(arguments).ShouldBe(ExitCode.Failed);

    [Theory]
    [InlineData("feed", "One\uFFFD of two")]
    [InlineData("csv", "One\uFFFD of two")]
    [InlineData("bibtex", "One\uFFFD of two")]
    [InlineData("markdown", "One\uFFFD of two")]
    [InlineData("xml", "One\uFFFD of two")]
    [InlineData("json-lines", "One\\u0000 of two")]
    public void What_no_text_can_hold_is_converted_to_what_can_be_read(string format, string title)
    {
        _cli.With("a.jsonl",
            "{\"title\": \"One\\u0000 of two\", \"abstract\": \"An abstract that says what was done, and how that came about.\"}\n");
        _cli.Run($"convert a.jsonl --to {format} --output b.data").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("b.data").ShouldContain(title);
        _cli.Run("check --select PL0 b.data").ShouldBe(ExitCode.Clean, _cli.Out);
    }

    [Fact]
    public void What_is_not_carried_over_is_named()
    {
        _cli.With("a.jsonl", "{\"title\": \"One\", \"abstract\": \"A\\nB\", \"url\": \"https://a.org\", \"year\": 2024}\n");
        _cli.Run("convert a.jsonl --to feed").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe("One\n\nA B\n\n");
        _cli.Error.ShouldContain("Not carried over: line breaks (1 paper); url (1 paper); the keys year.\n");
    }
}
