using PaperLint.Cli.Inputs;

namespace PaperLint.Cli.Tests;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("*.txt", "a.txt")]
    [InlineData("*.txt", "deep/er/a.txt")]
    [InlineData("/a.txt", "a.txt")]
    [InlineData("deep/a.txt", "deep/a.txt")]
    [InlineData("**/raw/a.txt", "raw/a.txt")]
    [InlineData("**/raw/a.txt", "x/y/raw/a.txt")]
    [InlineData("x/**/a.txt", "x/a.txt")]
    [InlineData("x/**/a.txt", "x/y/z/a.txt")]
    [InlineData("x/**", "x/y/z")]
    [InlineData("a?c", "abc")]
    [InlineData("a[b-d]e", "ace")]
    [InlineData("a[!b]e", "ace")]
    [InlineData("[]x]", "]")]
    [InlineData("a*b*c", "a1b2b3c")]
    [InlineData(@"\#a", "#a")]
    [InlineData(@"\!a", "!a")]
    [InlineData(@"a\*", "a*")]
    [InlineData(@"a\ ", "a ")]
    [InlineData("a  ", "a")]
    [InlineData("[z-a", "[z-a")]
    [InlineData("a(b+c|{d}", "a(b+c|{d}")]
    public void Matches(string pattern, string path) => Decide(pattern, path).ShouldBe(true);

    [Theory]
    [InlineData("/a.txt", "deep/a.txt")]
    [InlineData("deep/a.txt", "x/deep/a.txt")]
    [InlineData("*.txt", "a.txt.gz")]
    [InlineData("x/*", "x/y/z")]
    [InlineData("x/**", "x")]
    [InlineData("a?c", "a/c")]
    [InlineData("a[!b]e", "abe")]
    [InlineData("[z-a]", "m")]
    [InlineData("raw/", "raw")]
    [InlineData("A", "a")]
    [InlineData(@"a\*", "ab")]
    [InlineData("# a", "a")]
    [InlineData("", "a")]
    [InlineData("/", "a")]
    [InlineData("!", "a")]
    public void Does_not_match(string pattern, string path) => Decide(pattern, path).ShouldBeNull();

    [Fact]
    public void A_slash_at_the_end_means_folders_alone() => new PathPatterns(["raw/"]).Decide("x/raw", isFolder: true).ShouldBe(true);

    [Fact]
    public void The_last_pattern_that_matches_decides()
    {
        var patterns = new PathPatterns(["*.txt", "!keep.txt", "old/keep.txt"]);
        patterns.Decide("a.txt", isFolder: false).ShouldBe(true);
        patterns.Decide("new/keep.txt", isFolder: false).ShouldBe(false);
        patterns.Decide("old/keep.txt", isFolder: false).ShouldBe(true);
        patterns.Decide("a.jsonl", isFolder: false).ShouldBeNull();
    }

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*b", "a")]
    [InlineData("**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/b", "a/")]
    public void No_pattern_takes_long(string pattern, string piece) =>
        Decide(pattern, string.Concat(Enumerable.Repeat(piece, 2_000)) + "c").ShouldBeNull();

    private static bool? Decide(string pattern, string path) => new PathPatterns([pattern]).Decide(path, isFolder: false);
}
