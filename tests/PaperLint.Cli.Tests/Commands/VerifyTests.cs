using System.IO.Compression;
using System.Text;

namespace PaperLint.Cli.Tests.Commands;

public sealed class VerifyTests : IDisposable
{
    private const string Page =
        "Sign in\nA Title of S^{2} Pieces\nWe gain 4\\% over teh best , and say how that came about in words.\n\n"
        + "Another Title\nAn abstract that is whole, and in which nothing is wrong, as far as anybody can see.\n";

    private readonly CliRun _cli = new();

    public VerifyTests()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Paper(4) + Paper(5)));
        }

        _cli.With("in/page.txt", Page)
            .With("in/a.jsonl", Paper(1) + Paper(2) + Paper(1) + "{broken\n")
            .With("in/b.jsonl.gz", compressed.ToArray());
    }

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("same")]
    [InlineData("json-lines")]
    public void Input_edits_and_output_agree_and_give_back_each_original_text(string format)
    {
        _cli.Run($"clean in --output out --format {format}").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Run("verify out/manifest.json --originals back").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldBe("Input, edits and output agree.\n");
        var back = Directory.GetFiles(_cli.PathOf("back"), "*", SearchOption.AllDirectories)
            .Select(File.ReadAllText).Order(StringComparer.Ordinal);
        string[] texts = [Page, Paper(1) + Paper(2) + Paper(1) + "{broken\n", Paper(4) + Paper(5)];
        back.ShouldBe(texts.Order(StringComparer.Ordinal));

        // The originals are not needed for it.
        Directory.Delete(_cli.PathOf("in"), recursive: true);
        _cli.Run("verify out").ShouldBe(ExitCode.Clean, _cli.Error);
    }

    [Theory]
    [InlineData("out/in/page.txt", "in/page.txt is not the file that was written")]
    [InlineData("out/edits.jsonl", "edits.jsonl is not the file that was written")]
    [InlineData("in/page.txt", "in/page.txt is not the file that was cleaned any more")]
    public void What_does_not_agree_is_named(string changed, string says)
    {
        _cli.Run("clean in --output out").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.With(changed, _cli.Read(changed).Replace("Another", "Some other", StringComparison.Ordinal) + "\n");
        _cli.Run("verify out").ShouldBe(ExitCode.Found);
        _cli.Error.ShouldContain(says);
    }

    [Theory]
    [InlineData("{", "is no manifest")]
    [InlineData("{\"complete\": true, \"inputs\": [{\"file\": \"a\\u0000b\", \"sha256\": \"\"}], \"outputs\": []}", "is no manifest")]
    [InlineData("{\"tool\":{\"name\":\"paperlint\"},\"complete\":false,\"outputs\":[]}", "did not end; run 'clean' again")]
    public void What_is_no_manifest_of_a_whole_run_is_refused(string manifest, string says)
    {
        _cli.With("out/manifest.json", manifest).Run("verify out").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
    }

    private static string Paper(int number) =>
        $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"A Title of a Paper {number}\", "
        + $"\"abstract\": \"We gain 4\\\\% over number {number} of before, and say how that came about, in all of what we tried.\"}}\n";
}
