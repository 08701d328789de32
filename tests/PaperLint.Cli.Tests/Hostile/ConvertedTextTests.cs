namespace PaperLint.Cli.Tests.Hostile;

/// <summary>What a corpus says stays text in the files that <c>convert</c> makes of it.</summary>
public sealed class ConvertedTextTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\")", "\"'=HYPERLINK(\"\"https://example.org\"\")\"")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0", "\"'@SUM(1+1)*cmd|' /C calc'!A0\"")]
    [InlineData("+1 and more", "\"'+1 and more\"")]
    [InlineData("-omics", "\"'-omics\"")]
    [InlineData("'=1", "\"''=1\"")]
    [InlineData(" =1", "\"' =1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("A title; =1", "\"A title; =1\"")]
    [InlineData("'quoted' words", "'quoted' words")]
    [InlineData("A title = a name", "A title = a name")]
    public void A_spreadsheet_runs_no_cell_and_the_text_comes_back(string title, string cell)
    {
        _cli.With("a.jsonl", $"{{\"title\": {System.Text.Json.JsonSerializer.Serialize(title)}}}\n");
        _cli.Run("convert a.jsonl --to csv --output a.csv").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("a.csv").Split('\n')[1].ShouldStartWith("," + cell + ",");
        _cli.Run("convert a.csv --to json-lines").ShouldBe(ExitCode.Clean, _cli.Error);
        System.Text.Json.JsonDocument.Parse(_cli.Out).RootElement.GetProperty("title").GetString().ShouldBe(title);
    }

    [Theory]
    [InlineData("https://a.org/x>) <img src=x onerror=alert(1)>", "https://a.org/x%3E)%20%3Cimg%20src=x%20onerror=alert(1)%3E")]
    [InlineData("https://a.org/x (y)", "https://a.org/x%20(y)")]
    [InlineData("https://a.org/\\>\"`[b](c)", "https://a.org/%5C%3E%22%60%5Bb%5D(c)")]
    [InlineData("javascript:alert(1)", "javascript%3Aalert(1)")]
    [InlineData("HTTPS://a.org/ü?q=a:b#c", "HTTPS://a.org/ü?q=a:b#c")]
    public void A_URL_does_not_leave_its_link(string url, string target)
    {
        _cli.With("a.jsonl", $"{{\"title\": \"One\", \"url\": {System.Text.Json.JsonSerializer.Serialize(url)}}}\n");
        _cli.Run("convert a.jsonl --to markdown --output a.md").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("a.md").ShouldBe($"- [One]({(target.Contains('(') || target.Contains(')') ? $"<{target}>" : target)})\n");
        _cli.Run("convert a.md --to json-lines").ShouldBe(ExitCode.Clean, _cli.Error);
        System.Text.Json.JsonDocument.Parse(_cli.Out).RootElement.GetProperty("url").GetString().ShouldBe(target);
    }
}
