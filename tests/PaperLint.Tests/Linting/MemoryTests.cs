using System.Text;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus.Reading;
using PaperLint.Diagnostics;
using PaperLint.Formats;
using PaperLint.Linting;
using PaperLint.Packs;

namespace PaperLint.Tests.Linting;

/// <summary>What is linted again and again is looked at where it changed, and found to be what it is.</summary>
public sealed class MemoryTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("harbour 7 by", "quiet harbour 7 by", 1)]
    [InlineData("A title 3\n", "\nA title 3\n", 0)]
    [InlineData("A title 0\n", "Another title\n", 1)]
    [InlineData("6.7times", "6.7 times", 50)]
    public void Only_entries_that_changed_are_linted_again(string text, string otherwise, int linted)
    {
        var (memory, rules) = (new FindingMemory(), Rules().WithoutCorpus());
        var page = Page(50);
        Lint(rules, page, memory).ShouldBe(Lint(rules, page, null));
        memory.Linted.ShouldBe(50);
        Lint(rules, page, memory).ShouldBe(Lint(rules, page, null));
        memory.Linted.ShouldBe(0);
        var edited = page.Replace(text, otherwise, StringComparison.Ordinal);
        Lint(rules, edited, memory).ShouldBe(Lint(rules, edited, null));
        memory.Linted.ShouldBe(linted);
    }

    [Fact]
    public void A_file_that_stays_as_it_is_is_not_read_again()
    {
        var kept = new KeptBlocks();
        var opened = 0;
        var file = new SourceFile("page.txt", CorpusFormats.Feed, () =>
        {
            opened++;
            return File.OpenRead(_path);
        })
        {
            Path = _path,
        };
        File.WriteAllText(_path, Page(20) + Page(2));
        var first = Lint(file, kept);
        first.ShouldContain(line => line.Contains("PL200", StringComparison.Ordinal));
        Lint(file, kept).ShouldBe(first);
        opened.ShouldBe(1);
        File.WriteAllText(_path, Page(20));
        Lint(file, kept).ShouldBe(Lint(file, null));
        opened.ShouldBe(3);
    }

    private static string[] Lint(SourceFile file, KeptBlocks? kept)
    {
        var found = new List<string>();
        new Linter(Rules(), new LintOptions { Kept = kept }).Lint([file], diagnostic => found.Add(TextOf(diagnostic)));
        return [.. found];
    }

    private static string[] Lint(RuleSets rules, string page, FindingMemory? memory)
    {
        memory?.Begin();
        var found = new List<string>();
        var file = new SourceFile("page.txt", CorpusFormats.Feed, () => new MemoryStream(Encoding.UTF8.GetBytes(page)));
        new Linter(rules, new LintOptions { Memory = memory }).Lint([file], diagnostic => found.Add(TextOf(diagnostic)));
        return [.. found];
    }

    private static string TextOf(LintDiagnostic diagnostic) =>
        $"{diagnostic.Span} {diagnostic.Rule.Id} {diagnostic.Entry?.Index} {diagnostic.Message} "
        + string.Join(' ', diagnostic.Fix?.Spans ?? []);

    private static RuleSets Rules() =>
        RuleSets.Uniform(RuleSet.Create(RuleCatalog.Load(new BuiltInRulePack()).Rules, AnalyzerSettings.Default));

    private static string Page(int papers) => string.Concat(Enumerable.Range(0, papers).Select(i =>
        $"A title {i}\nWe sort the maps of harbour {i} by hand 🙂 and are 6.7times faster than all , who say so in many long words of "
        + "theirs, of which there is no end, as each of them has said before and will say again, for this is how it goes in every "
        + "harbour that was ever seen by those who sort maps, and none of them has another word for it than this.\n"));
}
