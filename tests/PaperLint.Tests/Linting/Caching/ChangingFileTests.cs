using System.Text;
using PaperLint.Catalog;
using PaperLint.Configuration;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions;
using PaperLint.Decisions.Curation;
using PaperLint.Decisions.Suppressions;
using PaperLint.Formats;
using PaperLint.Linting;
using PaperLint.Linting.Caching;
using PaperLint.Packs;

namespace PaperLint.Tests.Linting.Caching;

/// <summary>A file that is written to while it is linted.</summary>
public sealed class ChangingFileTests : IDisposable
{
    private const string Before = "{\"title\": \"It gains 4\\\\%\"}\n";
    private const string After = "{\"title\": \"It gains 5\\\\%\"}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("paperlint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Before, 1)]
    [InlineData(After, 0)]
    [InlineData(Before + After, 0)]
    public void What_was_found_in_other_bytes_is_not_kept(string linted, int kept)
    {
        var path = Path.Combine(_folder, "a.jsonl");
        File.WriteAllText(path, Before);
        string[] contents = [Before, linted];
        var opened = 0;
        var file =
            new SourceFile("a.jsonl", CorpusFormats.JsonLines, () => new MemoryStream(Encoding.UTF8.GetBytes(contents[opened++])))
            {
                Path =
            path
            };
        var configurations = new RuleConfigurations(RuleCatalog.Load(new BuiltInRulePack()), RuleSelection.All);
        var cache = new ResultCache(Path.Combine(_folder, "cache")) { From = 1 };
        using (var place = cache.Find([path], () => InputsOf(file, configurations))!)
        {
            place.Replay(_ => Assert.Fail("there is nothing yet")).ShouldBeNull();
            var linter = new Linter(RuleSet.Create(configurations.Usual.Rules, configurations.Usual.Settings), new LintOptions());
            var summary = linter.Lint(place.Begin([file]), place.Add);
            summary.Diagnostics.ShouldBeGreaterThan(0);
            place.Keep(new RunResult(summary, []));
        }

        Directory.GetFiles(Path.Combine(_folder, "cache")).Length.ShouldBe(kept);
    }

    private static RunInputs InputsOf(SourceFile file, RuleConfigurations configurations)
    {
        var catalog = RuleCatalog.Load(new BuiltInRulePack());
        return new RunInputs([file], catalog, configurations.Usual)
        {
            FileConfigurations = [configurations.Usual],
            ConfigurationProblems = [],
            Reach = RunReach.Part,
            Suppressions = Array.Empty<SuppressionFile>().ToLookup(suppressions => suppressions.Name),
            Decisions = DecisionBook.Empty,
            SuppressionRules = new SuppressionRules(catalog, configurations.Usual, DateOnly.MinValue),
            ProgramBuild = Guid.NewGuid(),
            WorkingDirectory = "/",
        };
    }
}
