namespace PaperLint.Cli.Tests.Commands;

/// <summary>What <c>convert --to bibtex</c> writes is what BibTeX means by it, and comes back.</summary>
public sealed class ConvertToBibTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Authors_stand_with_and_between_them()
    {
        Converted("""{"title": "One", "abstract": "Two.", "authors": ["Berg, Anna", "The Sloan and Keck Teams"]}""")
            .ShouldContain("author = {Berg, Anna and {The Sloan and Keck Teams}}");
    }

    [Theory]
    [InlineData("2401.00001v2", "eprint = {2401.00001v2},\n  archiveprefix = {arXiv}")]
    [InlineData("hep-th/9901001", "eprint = {hep-th/9901001},\n  archiveprefix = {arXiv}")]
    [InlineData("10.1000/x_y", "doi = {10.1000/x_y}")]
    [InlineData("hal-0123", "id = {hal-0123}")]
    public void An_id_stands_where_its_kind_does_and_comes_back(string id, string expected)
    {
        var record = $"{{\"id\":\"{id}\",\"title\":\"One\",\"abstract\":\"Two.\"}}";
        Converted(record).ShouldContain(expected);
        _cli.Run("convert a.bib --to json-lines").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain($"\"{id}\"");
    }

    private string Converted(string record)
    {
        _cli.With("a.jsonl", record + "\n").Run("convert a.jsonl --to bibtex --output a.bib").ShouldBe(ExitCode.Clean, _cli.Error);
        return _cli.Read("a.bib");
    }
}
