using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers.Terms;
using PaperLint.Rules;

namespace PaperLint.Tests.Analyzers.Terms;

public sealed class TermTableTests
{
    [Theory]
    [InlineData("Radom", "radom")]
    [InlineData("in  term of x", "in term of")]
    [InlineData("eg., this", "eg.,")]
    [InlineData("state-of-theart", "state-of-theart")]
    [InlineData("LLaVa-1.5", "LLaVa")]
    [InlineData("ünkown", "ünkown")]
    [InlineData("incomprehensibilitiesandmorethanthirtyone", "incomprehensibilitiesandmorethanthirtyone")]
    public void Finds_a_term_at_a_word(string text, string wrong) => Find(text, wrong)!.Wrong.ShouldBe(wrong);

    [Theory]
    [InlineData("radoms", "radom")]
    [InlineData("in term often", "in term of")]
    [InlineData("in term", "in term of")]
    [InlineData("LLaVA", "LLaVa")]
    [InlineData("llava", "LLaVa")]
    public void Leaves_other_words_alone(string text, string wrong) => Find(text, wrong).ShouldBeNull();

    [Fact]
    public void The_longest_term_counts() =>
        Find("due to the date of", "due", "due to", "due to the date")!.Wrong.ShouldBe("due to the date");

    [Fact]
    public void An_exact_term_counts_before_one_in_any_case() => Find("Radom", "radom", "Radom")!.Wrong.ShouldBe("Radom");

    private static Term? Find(string text, params string[] wrong)
    {
        var table = new TermTable([.. wrong.Select(form => new Term(null!, form, ["right"], FixSafety.Safe))]);
        var words = Regex.Matches(text, "[A-Za-z]+").Select(word => new TextSpan(word.Index, word.Length));
        return table.Find(text, words).FirstOrDefault().Term;
    }
}
