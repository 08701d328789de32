using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml;
using PaperLint.Cli.Tests.Schemas;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Reporting;

/// <summary>Reports fit what the programs that read them have published.</summary>
public sealed class PublishedSchemaTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("gitlab")]
    [InlineData("rdjson")]
    public void JSON_fits_its_schema(string format)
    {
        var schema = new JsonSchema(JsonNode.Parse(File.ReadAllText(SchemaFile($"{format}.schema.json")))!);
        schema.Problems(JsonNode.Parse(Check(format))).ShouldBeEmpty();
    }

    [Fact]
    public void Fingerprints_for_GitLab_are_unique() =>
        JsonNode.Parse(Check("gitlab"))!.AsArray().Select(issue => issue!["fingerprint"]!.GetValue<string>()).ShouldBeUnique();

    [Fact]
    public void JUnit_fits_its_schema()
    {
        var document = new XmlDocument();
        document.Schemas.Add(null, SchemaFile("junit.xsd"));
        document.LoadXml(Check("junit"));
        var problems = new List<string>();
        document.Validate((_, problem) => problems.Add(problem.Message));
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void SARIF_passes_its_validator()
    {
        var validator = Repository.PathOf("artifacts/sarif/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");
        Assert.SkipUnless(File.Exists(validator),
            "there is no SARIF validator here; npm install --prefix artifacts/sarif @microsoft/sarif-multitool@5.7.0");
        Check("sarif=report.sarif");
        using var process = Process.Start(new ProcessStartInfo(validator)
        {
            ArgumentList = { "validate", _cli.PathOf("report.sarif"), "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note" },
            RedirectStandardOutput = true,

            // It runs where there is no ICU, too.
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        output.ShouldNotContain(": error ");
        process.ExitCode.ShouldBe(0, output);
    }

    private static string SchemaFile(string name) => Repository.PathOf($"tests/PaperLint.Cli.Tests/Schemas/{name}");

    private string Check(string format)
    {
        _cli.WithHostileCorpus()
            .Run($"check corpus {HostileCorpus.Arguments} --output-format {format}")
            .ShouldBe(ExitCode.Found, _cli.Error);
        return _cli.Out;
    }
}
