using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Tests.Diagnostics;

public sealed class FixSelectionTests
{
    private static readonly Rule[] Rules = [.. RuleCatalog.Load(new BuiltInRulePack()).Rules.Take(2)];

    private static readonly Entry Entry =
        new([new Field(FieldNames.Title, "A title", source: null), new Field(FieldNames.Abstract, "An abstract", source: null)]);

    [Fact]
    public void A_fix_that_is_weaker_than_wanted_is_left_out()
    {
        var (safe, unsafeFix, shown) =
            (Of(0, (0, 1)), Of(0, (2, 3)) with { Fix = Replace(FixSafety.Unsafe, (2, 3)) },
            Of(0, (4, 5)) with { Fix = Replace(FixSafety.Display, (4, 5)) });
        Finding[] findings = [safe, unsafeFix, shown, safe with { Fix = null }];

        FixSelection.Select(findings, FixSafety.Safe).ShouldBe([safe]);
        FixSelection.Select(findings, FixSafety.Unsafe).ShouldBe([safe, unsafeFix]);
    }

    [Fact]
    public void Twins_are_applied_once() => Chosen(Of(0, (0, 3)), Of(1, (0, 3))).ShouldBe([0]);

    [Fact]
    public void A_fix_over_an_accepted_one_waits() => Chosen(Of(0, (0, 3)), Of(1, (2, 5)), Of(1, (4, 6))).ShouldBe([0, 2]);

    [Fact]
    public void What_a_copy_proves_comes_before_what_is_judged()
    {
        var proven = Of(1, (2, 5)) with { Proof = new Proof("copies.jsonl", 1, "a paper") };
        Finding[] findings = [Of(0, (0, 3)), proven, Of(0, (7, 8))];

        FixSelection.Select(findings, FixSafety.Safe).ShouldBe([proven, findings[2]]);
    }

    [Fact]
    public void A_fix_within_or_around_an_accepted_one_waits() => Chosen(Of(0, (2, 6)), Of(1, (3, 4)), Of(1, (0, 9))).ShouldBe([0]);

    [Fact]
    public void Fixes_of_two_rules_that_meet_wait_for_each_other() => Chosen(Of(0, (0, 3)), Of(1, (3, 5))).ShouldBe([0]);

    [Fact]
    public void Replacements_of_one_rule_that_meet_are_applied_together() =>
        Chosen(Of(0, (0, 3)), Of(0, (3, 5)), Of(0, (5, 6))).ShouldBe([0, 1, 2]);

    [Fact]
    public void An_insertion_waits_for_what_it_meets() =>
        Chosen(Of(0, (0, 3)), Of(0, (3, 3)), Of(0, (4, 4)), Of(0, (4, 4))).ShouldBe([0, 2]);

    [Fact]
    public void A_fix_is_taken_whole_or_not_at_all() =>
        Chosen(Of(0, (0, 1), (8, 9)), Of(1, (3, 4), (8, 9)), Of(1, (3, 4))).ShouldBe([0, 2]);

    [Fact]
    public void Edits_of_one_fix_may_meet() =>
        Chosen(Of(0, (4, 6), (2, 4), (6, 6)), Of(1, (3, 3)), Of(1, (5, 5)), Of(1, (7, 8))).ShouldBe([0, 3]);

    [Fact]
    public void Fields_are_apart()
    {
        var other = Of(1, (0, 3)) with { Fix = Fix.Replace(FixSafety.Safe, FieldNames.Title, new TextSpan(0, 3), "x") };

        Chosen(Of(0, (0, 3)), other).ShouldBe([0, 1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Takes_no_longer_for_each_fix_where_there_are_many(bool isBackwards) => Growth.ShouldBeLinear(
        length =>
        {
            var findings = Enumerable.Range(0, length).Select(i => Of(0, (i * 3, (i * 3) + 1))).ToList();
            if (isBackwards)
            {
                findings.Reverse();
            }

            return () => FixSelection.Select(findings, FixSafety.Safe).Length.ShouldBe(length);
        },
        10_000);

    private static int[] Chosen(params Finding[] findings) =>
        [.. FixSelection.Select(findings, FixSafety.Safe).Select(finding => Array.IndexOf(findings, finding))];

    private static Finding Of(int rule, params (int Start, int End)[] edits) =>
        new(Rules[rule], Entry, Entry.Abstract!, TextSpan.FromBounds(edits[0].Start, edits[0].End), "message")
        {
            Fix =
        Replace(FixSafety.Safe, edits)
        };

    private static Fix Replace(FixSafety safety, params (int Start, int End)[] edits) =>
        new(safety,
        [.. edits.Select(edit => new FieldEdit(FieldNames.Abstract, new TextChange(TextSpan.FromBounds(edit.Start, edit.End), "x")))]);
}
