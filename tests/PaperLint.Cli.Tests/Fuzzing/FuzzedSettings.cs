using System.Text;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Configuration;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions.Baselines;
using PaperLint.Decisions.Curation;
using PaperLint.Decisions.Suppressions;
using PaperLint.Fixes;
using PaperLint.Formats;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>Files that say how to lint, of which any may be damaged or a stranger's.</summary>
internal static class FuzzedSettings
{
    private const string Corpus =
        "{\"arxiv_id\": \"2301.00001\", \"title\": \"A Title\", \"abstract\": \"We gain 4\\\\% over teh best of what there was, and say "
        + "how in teh end.\"}\n";

    private static readonly Entry Paper = CorpusFormats.JsonLines
        .Read(new MemoryStream(Encoding.UTF8.GetBytes(Corpus)), FieldMapping.Default)
        .Single().Entries.Single();

    public static Action<CliRun, byte[]> Run(string name) => (cli, content) =>
    {
        cli.With("papers.jsonl", Corpus).With(name, content);
        cli.RunAny("check .");
        cli.RunAny("fix .");
    };

    public static void RunRule(CliRun cli, byte[] content)
    {
        cli.With("papers.jsonl", Corpus).With("pack/text/PL9001-teh.yml", content);
        cli.RunAny("rules test --rules pack PL9001");
        cli.RunAny("check --rules pack --select PL9 papers.jsonl");
        cli.RunAny("fix --unsafe --rules pack --select PL9 papers.jsonl");
    }

    public static void RunTerms(CliRun cli, byte[] content)
    {
        const string Rule = """
            severity: warning
            analyzer: terms
            message: "'{match}' is no word"
            why: It is no word.
            terms: terms.yml
            no_fix: Nobody knows what was meant.
            """;
        cli.With("papers.jsonl", Corpus).With("pack/text/PL9001-teh.yml", Rule).With("pack/text/terms.yml", content);
        cli.RunAny("check --rules pack --select PL9 papers.jsonl");
    }

    public static void RunCard(CliRun cli, byte[] content)
    {
        cli.With("papers.jsonl", Corpus).With("README.md", content);
        cli.RunAny("init");
        cli.RunAny("check .");
    }

    public static void ReadRule(byte[] content)
    {
        using var folder = new FuzzedFolder();
        folder.Write("text/PL9001-teh.yml", content);
        OrErrorForUsers(() =>
        {
            var rules = RuleSet.Create(RuleCatalog.Load(new DirectoryRulePack(folder.Path)).Rules, AnalyzerSettings.Default);
            new EntryFixer(new EntryLinter(rules), FixSafety.Unsafe).Fix(Paper);
        });
    }

    public static void ReadConfiguration(byte[] content)
    {
        using var folder = new FuzzedFolder();
        OrErrorForUsers(() => CorpusConfigurationReader.Read(folder.Write("paperlint.yml", content), "paperlint.yml"));
    }

    public static void ReadBaseline(byte[] content)
    {
        using var folder = new FuzzedFolder();
        OrErrorForUsers(() => BaselineFile.Read(folder.Write("known.jsonl", content), "known.jsonl"));
    }

    public static void ReadDecisions(byte[] content)
    {
        using var folder = new FuzzedFolder();
        OrErrorForUsers(() => DecisionFile.Read(folder.Write("decided.jsonl", content), "decided.jsonl"));
    }

    public static void ReadSuppressions(byte[] content) =>
        OrErrorForUsers(() => SuppressionReader.Parse(Encoding.UTF8.GetString(content), "suppressions.yml"));

    private static void OrErrorForUsers(Action read)
    {
        try
        {
            read();
        }
        catch (RuleException e)
        {
            e.Message.ShouldNotBeEmpty();
        }
    }
}
