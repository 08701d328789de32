namespace PaperLint.Cli.Tests.Commands;

/// <summary>What <c>convert</c> says that it did not carry over is what it did not carry over.</summary>
public sealed class ConvertLossTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("a.jsonl", "{\"title\": \"One\", \"venue\": \"X\", \"paper\": {\"year\": 1}}\n", "the keys paper.year, venue")]
    [InlineData("a.json", "{\"count\": 1, \"papers\": [{\"title\": \"One\", \"abstract\": \"Two.\", \"venue\": \"X\"}]}", "the keys venue")]
    [InlineData("a.csv", "title,abstract,venue\nOne,Two.,X\n", "the keys venue")]
    [InlineData("a.bib", "@article{k,\n title = {One},\n abstract = {Two.},\n journal = {X}\n}\n", "the keys journal")]
    [InlineData("a.xml", "<feed><entry><title>One</title><summary>Two.</summary><venue>X</venue></entry></feed>", "the keys venue")]
    public void Keys_that_are_lost_are_named(string name, string content, string expected)
    {
        _cli.With(name, content).Run($"convert {name} --to json-lines").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Error.ShouldBe($"Not carried over: {expected}.\n");
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_lost()
    {
        _cli.With("a.jsonl", "{\"title\": \"One\", \"abstract\": \"Two.\"}\n").Run("convert a.jsonl --to csv").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldBeEmpty();
    }
}
