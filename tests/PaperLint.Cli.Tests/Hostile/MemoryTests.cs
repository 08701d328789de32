namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Memory in proportion to what is read, not to what is found in it: runs end well within the heap that they are given.</summary>
public sealed class MemoryTests : IDisposable
{
    private const string Paper =
        "{\"title\": \"Number # of the many\", \"abstract\": \"An abstract of # that gains 4\\\\% over what was done before.\"}\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_long_text_with_a_finding_in_every_few_characters()
    {
        _cli.With("papers.jsonl", $"{{\"title\": \"A Title\", \"abstract\": \"{Repeated(") end. ", 1_200_000)}\"}}\n");
        ShouldEndWithin(256, "check", "--no-cache", "papers.jsonl");
    }

    [Fact]
    public void A_long_line_of_bytes_that_are_no_text()
    {
        var bytes = new byte[6_400_000];
        Array.Fill(bytes, (byte)0xFF);
        _cli.With("page.txt", bytes);
        ShouldEndWithin(128, "check", "--no-cache", "--input-format", "feed", "page.txt");
    }

    [Fact]
    public void Lines_of_one_letter()
    {
        _cli.With("page.txt", Repeated("a\n", 200_000));
        ShouldEndWithin(192, "check", "--no-cache", "--input-format", "feed", "page.txt");
    }

    /// <summary>SARIF keeps the 25,000 gravest reports, which is what its largest reader takes.</summary>
    [Theory]
    [InlineData("json", 96)]
    [InlineData("junit", 96)]
    [InlineData("gitlab", 96)]
    [InlineData("rdjson", 96)]
    [InlineData("sarif", 160)]
    public void Reports_are_streamed(string format, int mebibytes)
    {
        _cli.With("papers.jsonl",
            string.Concat(Enumerable.Range(0, 100_000).Select(i => Paper.Replace("#", $"{i}", StringComparison.Ordinal))));
        ShouldEndWithin(mebibytes, "check", "--no-cache", "--ignore", "duplicates", "--output-format", $"{format}=report", "papers.jsonl");
    }

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private void ShouldEndWithin(int mebibytes, params string[] arguments)
    {
        using var process = ProgramProcess.StartWithin(mebibytes * 1024L * 1024, _cli.Folder, arguments);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(ExitCode.Found, error[..Math.Min(error.Length, 1_000)]);
    }
}
