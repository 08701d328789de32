using FsCheck;
using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Linting;

public sealed class LiteralAutomatonTests
{
    /// <summary>
    /// Few letters, so that literals overlap and end in each other; a Kelvin sign and a long s, which other ways of folding take
    /// for letters.
    /// </summary>
    private static readonly string[] Pieces =
        ["a", "B", "b", "ab", "Aba", " ", "{", "^", "k", "S", "\r", "\n", "\r\n", "\t", "é", "×", "😀", "\u212A", "\u017F", "\0"];

    private static readonly string[] LiteralPieces = ["a", "A", "b", "ab", "aba", " ", "\n", "{", "^", "k", "s", "\t"];

    /// <summary>In groups of none to many, some in several groups.</summary>
    private static readonly Gen<string[][]> Groups = Gen.Elements(LiteralPieces).NonEmptyListOf().Select(string.Concat).ArrayOf().ArrayOf();

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    [Fact]
    public void Finds_what_a_search_for_each_literal_finds() => Prop.ForAll(Groups.ToArbitrary(), Texts.ToArbitrary(), (groups, text) =>
    {
        var automaton = new LiteralAutomaton(groups);
        var expected = Enumerable.Range(0, groups.Length)
            .Where(i => groups[i].Any(literal => Fold($" {text} ").Contains(Fold(literal), StringComparison.Ordinal)))
            .ToArray();
        Found(automaton, groups.Length, text).ShouldBe(expected);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("she", "he", "hers")]
    [InlineData("in a", "a", " a")]
    [InlineData("aaa", "aa", "a")]
    public void Finds_a_literal_that_ends_another(string longest, string suffix, string other)
    {
        var automaton = new LiteralAutomaton([[longest], [suffix], [other]]);
        Found(automaton, 3, longest).ShouldContain(0);
        Found(automaton, 3, longest).ShouldContain(1);
    }

    [Fact]
    public void Takes_line_breaks_for_spaces_whoever_asks_for_them()
    {
        var automaton = new LiteralAutomaton([["one two"], ["three\nfour"]]);
        Found(automaton, 2, "one\ntwo three four").ShouldBe([0, 1]);
        Found(automaton, 2, "One\rTwo Three\nFour").ShouldBe([0, 1]);
    }

    [Fact]
    public void Finds_nothing_where_nothing_is_sought() => Found(new LiteralAutomaton([]), 0, "a text").ShouldBeEmpty();

    [Fact]
    public void Finds_literals_that_more_than_one_group_asks_for() =>
        Found(new LiteralAutomaton([["ab"], [], ["b", "ab"]]), 3, "xab").ShouldBe([0, 2]);

    private static int[] Found(LiteralAutomaton automaton, int groups, string text)
    {
        var found = new bool[groups];
        automaton.Find(text, found);
        return [.. Enumerable.Range(0, groups).Where(group => found[group])];
    }

    private static string Fold(string text) =>
        string.Concat(text.Select(c => c is '\r' or '\n' ? ' ' : char.IsAscii(c) ? char.ToLowerInvariant(c) : c));
}
