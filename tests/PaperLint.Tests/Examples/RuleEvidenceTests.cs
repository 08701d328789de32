using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Examples;
using PaperLint.Linting;
using PaperLint.Packs;

namespace PaperLint.Tests.Examples;

public sealed class RuleEvidenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("paperlint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Reports_are_counted_by_what_was_said_of_them()
    {
        var corpus = Write("corpus.jsonl", """
            {"id": "a1", "title": "Nets", "abstract": "We prune the the net. It is fine."}
            {"id": "a2", "title": "Trees", "abstract": "We climb of of trees. It is fine."}
            {"id": "a3", "title": "Leaves", "abstract": "We count in in leaves. It is fine."}
            """);
        var verdicts = Write("verdicts.jsonl", """
            {"id": "a1", "field": "abstract", "start": 9, "end": 16, "text": "the the", "code": "PL7019", "verdict": "true", "fix": "the", "fix_verdict": "right"}
            {"id": "a2", "field": "abstract", "start": 9, "end": 14, "text": "of of", "code": "PL7019", "verdict": "false", "fix": null, "fix_verdict": "none"}
            """);

        var rules =
            RuleSet.Create(RuleCatalog.Load(new BuiltInRulePack()).Rules.Where(rule => rule.Id == "PL7019"), AnalyzerSettings.Default);
        var evidence = RuleEvidence.Measure(rules, [JudgedCorpus.Read(verdicts, corpus)]);

        evidence["PL7019"].ShouldBe(
            "reports right: 1 of 2 (95 % interval 0.095 to 0.905), repairs right: 1 of 1 (95 % interval 0.207 to 1.000); judged by an "
            + "editor on 3 papers");
    }

    [Fact]
    public void Evidence_goes_before_the_examples_and_leaves_other_measurements()
    {
        const string Sentence = "reports right: 1 of 1; judged by an editor on 3 papers";
        RuleEvidence.Write("id: A\nexamples:\n", Sentence).ShouldBe($"id: A\nevidence: '{Sentence}'\nexamples:\n");
        RuleEvidence.Write("evidence: 'x; judged by an editor on 1 papers'\nexamples:\n", Sentence)
            .ShouldBe($"evidence: '{Sentence}'\nexamples:\n");
        RuleEvidence.Write("evidence: 'on a bench'\nexamples:\n", Sentence).ShouldBe("evidence: 'on a bench'\nexamples:\n");
    }

    [Fact]
    public void A_line_that_is_no_verdict_is_named()
    {
        var verdicts = Write("verdicts.jsonl", "{\"id\": \"a1\"}\n");
        Should.Throw<FormatException>(() => JudgedCorpus.Read(verdicts, verdicts)).Message.ShouldStartWith("line 1 is no verdict");
    }

    /// <summary>The verdicts lie outside of the repository, for the texts are other people's.</summary>
    [Fact]
    public void The_evidence_of_the_built_in_rules_is_what_is_measured_now()
    {
        var data = Path.GetFullPath("../shared", Repository.Root);
        Assert.SkipUnless(Directory.Exists(Path.Combine(data, "gold")), $"there are no judged corpora at {data}");
        var catalog = RuleCatalog.Load(new BuiltInRulePack());
        var evidence = RuleEvidence.Measure(RuleSet.Create(catalog.Rules, AnalyzerSettings.Default),
        [
            JudgedCorpus.Read(Path.Combine(data, "gold/judged.jsonl"), Path.Combine(data, "bench/clean.jsonl")),
            JudgedCorpus.Read(Path.Combine(data, "gold/wild.jsonl"), Path.Combine(data, "wild")),
        ]);

        foreach (var (code, sentence) in evidence)
        {
            var path = Repository.PathOf(catalog[code]!.Path);
            var file = File.ReadAllText(path);
            var written = RuleEvidence.Write(file, sentence);
            if (Environment.GetEnvironmentVariable("PAPERLINT_REGENERATE") == "1")
            {
                File.WriteAllText(path, file = written);
            }

            file.ShouldBe(written,
                $"the evidence of {code} is stale; run PAPERLINT_REGENERATE=1 dotnet test, or 'paperlint rules evidence' with --write");
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
