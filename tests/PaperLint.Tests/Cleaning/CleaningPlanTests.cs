using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Catalog;
using PaperLint.Cleaning;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Tests.Cleaning;

public sealed class CleaningPlanTests
{
    private static readonly RuleCatalog s_catalog = RuleCatalog.Load(new BuiltInRulePack());
    private readonly CleaningPlan _plan = new();

    [Fact]
    public void A_paper_that_nothing_is_said_of_is_kept() => Fates(2).ShouldBe(["1 kept", "2 kept"]);

    [Fact]
    public void The_copy_that_is_reported_goes_and_the_one_that_it_names_stays()
    {
        _plan.Add(Copy(2, of: 1));
        Fates(2).ShouldBe(["1 kept", "2 dropped for 1"]);
    }

    [Fact]
    public void The_copy_that_is_reported_stays_where_the_report_says_so()
    {
        _plan.Add(Copy(2, of: 3));
        _plan.Add(Copy(3, of: 1, gone: "1 is there again"));
        Fates(3).ShouldBe(["1 dropped for 3: 1 is there again", "2 dropped for 3", "3 kept"]);
    }

    [Fact]
    public void A_copy_of_a_paper_that_is_no_part_of_the_run_stays()
    {
        _plan.Add(Copy(1, of: 9));
        Fates(1).ShouldBe(["1 kept"]);
    }

    [Fact]
    public void What_is_silenced_drops_and_rejects_nothing()
    {
        var silence = new Silence(SilenceKind.Suppression);
        _plan.Add(Copy(2, of: 1) with { Silence = silence });
        _plan.Add(Report("PL1003", 1) with { Silence = silence });
        Fates(2).ShouldBe(["1 kept", "2 kept"]);
    }

    [Fact]
    public void A_paper_beyond_repair_is_rejected_with_all_reasons()
    {
        _plan.Add(Report("PL1003", 1));
        _plan.Add(Report("PL1004", 1));
        _plan.Add(Report("PL7001", 1));
        Fates(1).ShouldBe(["1 rejected: PL1003, PL1004"]);
    }

    [Fact]
    public void The_kept_copy_learns_the_fields_that_only_its_copies_have()
    {
        _plan.Add(Copy(2, of: 1));
        _plan.Add(Copy(3, of: 1));
        CensusEntry[] entries =
        [
            Paper(1, ("authors", "A. Author")),
            Paper(2, ("authors", "Anon"), ("url", "https://example.org/b")),
            Paper(3, ("url", "https://example.org/a")),
        ];
        _plan.Decide(entries, []).OfType<Kept>().ShouldHaveSingleItem().Learned.ShouldBe([("url", "https://example.org/a")]);
    }

    [Fact]
    public void A_copy_in_another_part_of_the_corpus_stands_for_a_paper_or_teaches_it()
    {
        _plan.Add(Copy(2, of: 1));
        _plan.Add(Copy(4, of: 3));
        CensusEntry[] others = [Paper(1), Paper(4, ("url", "https://example.org/4"))];
        Fate[] fates = [.. _plan.Decide([Paper(2), Paper(3)], others)];
        fates[0].ShouldBeOfType<Dropped>().KeptPlace.Index.ShouldBe(1);
        fates[1].ShouldBeOfType<Kept>().Learned.ShouldBe([("url", "https://example.org/4")]);
    }

    private static LintDiagnostic Report(string code, long index) =>
        new(s_catalog[code]!, "a", new LinePositionSpan(), code) { Entry = new EntryIdentity(index, $"key:{index}", null) };

    private static LintDiagnostic Copy(long index, long of, string? gone = null) =>
        Report("PL2001", index) with { Related = [new RelatedLocation("a", new FilePosition(of, 0), "") { Gone = gone }] };

    private static CensusEntry Paper(long index, params (string Name, string Text)[] others) =>
        new(new EntryPlace("a", index), new FilePosition(index, 0), $"key:{index}", [.. others]);

    private IEnumerable<string> Fates(int count) =>
        _plan.Decide([.. Enumerable.Range(1, count).Select(index => Paper(index))], []).Select(fate => fate switch
    {
        Dropped dropped =>
            $"{dropped.Place.Index} dropped for "
            + $"{dropped.KeptPlace.Index}{(dropped.Reason.Message == dropped.Reason.Code ? "" : ": " + dropped.Reason.Message)}",
        Rejected rejected => $"{rejected.Place.Index} rejected: {string.Join(", ", rejected.Reasons.Select(reason => reason.Code))}",
        _ => $"{fate.Place.Index} kept",
    });
}
