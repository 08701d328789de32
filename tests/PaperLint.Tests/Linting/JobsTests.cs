using PaperLint.Analyzers;
using PaperLint.Analyzers.Duplicates;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Tests.Linting;

public sealed class JobsTests
{
    [Fact]
    public void The_number_of_cores_reaches_what_is_done_after_the_last_paper()
    {
        var seen = new Conclusion();
        new Linter(RuleSet.Empty.With(seen), new LintOptions { Jobs = 3 }).Lint([], _ => { });
        seen.Jobs.ShouldBe(3);
    }

    [Fact]
    public void Duplicates_are_searched_on_no_more_cores_than_the_run_may_use() =>
        new DuplicateAnalyzer(new DuplicateRules([])).OptionsOf(
        new CorpusContext(_ => { }, locator: null, entry: null) { Jobs = 3 }).Jobs.ShouldBe(3);

    private sealed class Conclusion : CorpusAnalyzer
    {
        public int Jobs { get; private set; }

        public override object? Summarize(EntryContext context) => null;

        public override void Add(object summary, EntryReference entry, CorpusContext context)
        {
        }

        public override void Conclude(CorpusContext context) => Jobs = context.Jobs;
    }
}
