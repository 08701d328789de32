using PaperLint.Configuration;

namespace PaperLint.Tests.Configuration;

public sealed class SectionPatternTests
{
    [Theory]
    [InlineData("*", "a.txt")]
    [InlineData("*", "deep/er/a.txt")]
    [InlineData("*.txt", "deep/a.txt")]
    [InlineData("a.txt", "a.txt")]
    [InlineData("/a.txt", "a.txt")]
    [InlineData("deep/*.txt", "deep/a.txt")]
    [InlineData("deep/**", "deep/er/a.txt")]
    [InlineData("deep/**.txt", "deep/er/a.txt")]
    [InlineData("**/a.txt", "a.txt")]
    [InlineData("**/a.txt", "deep/a.txt")]
    [InlineData("{a,b}.txt", "b.txt")]
    [InlineData("{a,b{c,d}}.txt", "bd.txt")]
    [InlineData("*.{jsonl,csv}", "deep/a.csv")]
    [InlineData("a{1..12}.txt", "a07.txt")]
    [InlineData("a{-2..2}.txt", "a-1.txt")]
    [InlineData("a?.txt", "ab.txt")]
    [InlineData("[a-c].txt", "b.txt")]
    [InlineData("[!a-c].txt", "d.txt")]
    [InlineData("[^a-c].txt", "d.txt")]
    [InlineData(@"\[a\].txt", "[a].txt")]
    [InlineData("a****b.txt", "aXb.txt")]
    public void Matches(string pattern, string path) => SectionPattern.Parse(pattern)!.Matches(path).ShouldBeTrue();

    [Theory]
    [InlineData("/a.txt", "deep/a.txt")]
    [InlineData("deep/*.txt", "deep/er/a.txt")]
    [InlineData("deep/a.txt", "x/deep/a.txt")]
    [InlineData("a.txt", "ba.txt")]
    [InlineData("*.txt", "a.txt.gz")]
    [InlineData("{a,b}.txt", "c.txt")]
    [InlineData("a{1..12}.txt", "a13.txt")]
    [InlineData("[!a-c].txt", "b.txt")]
    public void Does_not_match(string pattern, string path) => SectionPattern.Parse(pattern)!.Matches(path).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[[]")]
    [InlineData("[!]")]
    [InlineData("[^]")]
    [InlineData("[z-a]")]
    [InlineData("[a")]
    [InlineData("{a")]
    [InlineData("{a,{b}")]
    [InlineData(@"a\")]
    [InlineData("{{{{{{{{{{{{{{{{{{a}}}}}}}}}}}}}}}}}}")]
    public void Is_none(string text) => SectionPattern.Parse(text).ShouldBeNull();

    /// <summary>Each star multiplied the time ninefold where patterns went back.</summary>
    [Theory]
    [InlineData("*a")]
    [InlineData("**a")]
    [InlineData("{a,aa}")]
    public void Stars_do_not_multiply_the_time(string piece) => Growth.ShouldBeLinear(
        length =>
        {
            var pattern = SectionPattern.Parse(string.Concat(Enumerable.Repeat(piece, 150)) + "b")!;
            return () => pattern.Matches(new string('a', length)).ShouldBeFalse();
        },
        length: 2_000);
}
