namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>Files that say how to lint, of which any may be damaged or a stranger's.</summary>
internal static class FuzzedSettings
{
    private const string Corpus =
        "{\"arxiv_id\": \"2301.00001\", \"title\": \"A Title\", \"abstract\": \"We gain 4\\\\% over teh best of what there was, and say "
        + "how in teh end.\"}\n";

    public static Action<CliRun, byte[]> Check(string name) => (cli, content) =>
    {
        cli.With("papers.jsonl", Corpus).With(name, content);
        cli.RunAny("check .");
        cli.RunAny("fix .");
    };

    public static void CheckRule(CliRun cli, byte[] content)
    {
        cli.With("papers.jsonl", Corpus).With("pack/text/PL9001-teh.yml", content);
        cli.RunAny("rules test --rules pack PL9001");
        cli.RunAny("check --rules pack --select PL9 papers.jsonl");
        cli.RunAny("fix --unsafe --rules pack --select PL9 papers.jsonl");
    }
}
