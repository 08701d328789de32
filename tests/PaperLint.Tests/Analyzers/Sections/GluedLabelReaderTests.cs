using PaperLint.Analyzers.Sections;
using PaperLint.Packs;

namespace PaperLint.Tests.Analyzers.Sections;

public sealed class GluedLabelReaderTests
{
    private static readonly GluedLabelReader Reader =
        new(new SectionLabels(new DataFile(new BuiltInRulePack(), "text/section-labels.yml")));

    [Theory]
    [InlineData("[METHODS]We asked")]
    [InlineData("[METHODS]A total of 40")]
    [InlineData("[RESULTS]40 fell")]
    [InlineData("They fell. [PATIENTS AND METHODS]We asked")]
    [InlineData("They fell.[STUDY DESIGN]We asked")]
    [InlineData("[METHODS]Since they fell")]
    [InlineData("[HYPOTHESES]They fall")]
    [InlineData("[Results:]Of 40, ten fell")]
    [InlineData("[Conclusions]They fall")]
    public void A_label_ends_where_its_sentence_begins(string text)
    {
        var (start, end) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal));
        var plain = text.Remove(end, 1).Remove(start, 1);
        var last = plain.LastIndexOf(' ', end - 2);
        Reader.Read(plain, last < start ? start : last + 1).ShouldBe(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, end - 1));
    }

    [Theory]
    [InlineData("METHODS We asked")]
    [InlineData("Methods are few")]
    [InlineData("RESULTSet is a class")]
    [InlineData("DESIGNER of homes")]
    [InlineData("Results:of 40")]
    [InlineData("METHODS")]
    [InlineData("METHODSW")]
    public void What_stands_apart_or_is_another_word_is_no_glued_label(string text) => Reader.Read(text, 0).ShouldBeNull();

    [Fact]
    public void A_label_begins_a_sentence() => Reader.Read("the METHODSWe asked", 4).ShouldBeNull();
}
