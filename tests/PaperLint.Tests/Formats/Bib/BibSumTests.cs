using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats.Bib;

/// <summary>Values that are put together with <c>#</c>, and abbreviations in them.</summary>
public sealed class BibSumTests
{
    private const string Text =
        "@string{on = {On }}\n@String(two = on # \"Boats\")\n@a{k, title = two # { and \\\"{U}ber } # \"Ships\", abstract = on}\n";

    [Fact]
    public void Parts_are_one_text()
    {
        var paper = CorpusFormats.Bib.Read(Text).Papers().ShouldHaveSingleItem();
        paper.Title!.Text.ShouldBe("On Boats and Über Ships");
        paper.Abstract!.Text.ShouldBe("On ");
        CorpusFormats.Bib.Read(Text).Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(18, 5, "Rafts", "two # { and \\\"{U}ber } # \"Rafts\"")]
    [InlineData(13, 1, "Ü", "two # { and Über } # \"Ships\"")]
    [InlineData(8, 4, " or", "two # { or \\\"{U}ber } # \"Ships\"")]
    [InlineData(3, 5, "Rafts", "{On Rafts and Über Ships}")]
    public void A_change_stays_in_its_part(int start, int length, string text, string value)
    {
        var blocks = CorpusFormats.Bib.Read(Text);
        var title = blocks.Papers().Single().Title!;
        Encoding.UTF8.GetString(blocks.Write(title, new TextChange(new TextSpan(start, length), text)))
            .ShouldBe(Text.Replace("two # { and \\\"{U}ber } # \"Ships\"", value, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_defined_nowhere_is_said() =>
        CorpusFormats.Bib.Read("@a{k, title = {A} # nothing, abstract = {B}}").Problems().ShouldHaveSingleItem().Code
            .ShouldBe(ProblemCodes.WrongType);

    [Fact]
    public void Abbreviations_that_double_come_to_an_end()
    {
        var text = new StringBuilder("@string{a0 = {xxxxxxxxxxxxxxxx}}\n");
        for (var i = 1; i < 5000; i++)
        {
            text.Append($"@string{{a{i} = a{i - 1} # a{i - 1}}}\n");
        }

        var blocks = CorpusFormats.Bib.Read(text + "@a{k, title = a4 # { end}, abstract = a4999}\n");
        blocks.Papers().Single().Title!.Text.Length.ShouldBe(16 * 16 + 4);
        blocks.Problems().ShouldHaveSingleItem().Code.ShouldBe(ProblemCodes.WrongType);
    }
}
