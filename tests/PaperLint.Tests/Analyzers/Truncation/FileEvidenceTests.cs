using Microsoft.CodeAnalysis;
using PaperLint.Analyzers.Truncation;
using PaperLint.Catalog;
using PaperLint.Diagnostics;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Tests.Analyzers.Truncation;

public sealed class FileEvidenceTests
{
    private static readonly Rule s_rule = RuleCatalog.Load(new BuiltInRulePack())["PL3001"]!;
    private readonly FileEvidence _file = new();

    [Fact]
    public void A_missing_stop_counts_once_others_are_cut()
    {
        Take(EndVerdict.Open).ShouldBeFalse();
        for (var i = 0; i < 3; i++)
        {
            Take(EndVerdict.Cut).ShouldBeTrue();
        }

        Take(EndVerdict.Open).ShouldBeTrue();
        _file.Pending().Count().ShouldBe(1);
    }

    [Fact]
    public void Missing_stops_alone_are_the_habit_of_authors()
    {
        for (var i = 0; i < 50; i++)
        {
            Take(EndVerdict.Open, length: i).ShouldBeFalse();
        }

        _file.Pending().ShouldBeEmpty();
    }

    [Fact]
    public void A_whole_end_counts_where_most_others_of_its_length_are_cut()
    {
        for (var i = 0; i < 10; i++)
        {
            Take(EndVerdict.Cut, length: 1000);
        }

        Take(EndVerdict.Whole, length: 1000).ShouldBeTrue();
        Take(EndVerdict.Whole, length: 950).ShouldBeFalse();
        _file.Pending().ShouldBeEmpty();
    }

    [Fact]
    public void What_lacks_no_more_than_its_stop_is_a_suggestion_unless_its_length_tells()
    {
        for (var i = 0; i < 10; i++)
        {
            Judge(EndVerdict.Cut, length: 1000)!.Severity.ShouldBe(DiagnosticSeverity.Warning);
        }

        Judge(EndVerdict.Open)!.Severity.ShouldBe(DiagnosticSeverity.Info);
        Judge(EndVerdict.Open, length: 1000)!.Severity.ShouldBe(DiagnosticSeverity.Warning);
    }

    private bool Take(EndVerdict verdict, int length = 777) => Judge(verdict, length) is not null;

    private LintDiagnostic? Judge(EndVerdict verdict, int length = 777)
    {
        var end = new EndSummary(verdict, length, new LintDiagnostic(s_rule, "feed.txt", default, ""));
        var diagnostic = _file.Judge(end);
        if (diagnostic is null)
        {
            _file.Keep(end);
        }

        return diagnostic;
    }
}
