using FsCheck;
using FsCheck.Fluent;
using PaperLint.Decisions.Suppressions;
using PaperLint.Packs;

namespace PaperLint.Tests.Decisions.Suppressions;

public sealed class SuppressionWriterTests
{
    [Fact]
    public void What_is_written_is_read_again_whatever_it_says() => Prop.ForAll<NonNull<string>, NonNull<string>>((paper, reason) =>
    {
        var added = Of("k" + WithoutHalves(paper.Get), "r" + WithoutHalves(reason.Get));
        var text = SuppressionWriter.Add("# kept\n- { paper: a, code: PL6001, reason: b }", "file", added);
        var read = SuppressionReader.Parse(text, "file").Suppressions;
        read.Length.ShouldBe(2);
        read[1].Paper.ShouldBe(added.Paper);
        read[1].Reason.ShouldBe(added.Reason);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("# kept\n- { paper: a, code: PL6001, reason: b }")]
    [InlineData("- paper: a\n  code: PL6001\n  reason: b\n")]
    public void What_was_added_can_be_taken_out_as_long_as_nobody_wrote_more_to_it(string text)
    {
        var changed = SuppressionWriter.Add(text, "file", Of("k", "r"));
        var added = changed[text.Length..];
        SuppressionWriter.Remove(changed, "file", added).ShouldBe(text);
        var later = SuppressionWriter.Add(changed, "file", Of("l", "s"));
        SuppressionWriter.Remove(later, "file", added).ShouldBe(SuppressionWriter.Add(text, "file", Of("l", "s")));
        SuppressionWriter.Remove(changed + "  until: 2027-06-30\n", "file", added).ShouldBeNull();
        SuppressionWriter.Remove(text, "file", added).ShouldBeNull();
    }

    [Fact]
    public void A_list_on_one_line_is_refused_rather_than_broken() =>
        Should.Throw<RuleException>(() => SuppressionWriter.Add("[{ paper: a, code: PL6001, reason: b }]\n", "file", Of("k", "r")));

    private static Suppression Of(string paper, string reason) =>
        new(paper, "PL7001", reason) { File = SuppressionReader.Parse("", "file") };

    private static string WithoutHalves(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));
}
