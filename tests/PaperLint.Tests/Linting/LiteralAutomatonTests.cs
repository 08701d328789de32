using FsCheck;
using FsCheck.Fluent;
using PaperLint.Linting;

namespace PaperLint.Tests.Linting;

public sealed class LiteralAutomatonTests
{
    /// <summary>Few letters, so that literals overlap and end in each other; a Kelvin sign and a long s, which other ways of folding take for letters.</summary>
    private static readonly string[] Pieces = ["a", "B", "b", "ab", "Aba", " ", "{", "^", "k", "S", "\r", "\n", "\r\n", "\t", "é", "×", "😀", "\u212A", "\u017F", "\0"];

    private static readonly string[] LiteralPieces = ["a", "A", "b", "ab", "aba", " ", "\n", "{", "^", "k", "s", "\t"];

    private static readonly Gen<string[]> Literals = Gen.Elements(LiteralPieces).NonEmptyListOf().Select(string.Concat).ArrayOf();

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    [Fact]
    public void Finds_what_a_search_for_each_literal_finds() => Prop.ForAll(Literals.ToArbitrary(), Texts.ToArbitrary(), (literals, text) =>
    {
        var automaton = new LiteralAutomaton(literals);
        var expected = Enumerable.Range(0, literals.Length).Where(i => Fold(text).Contains(Fold(literals[i]), StringComparison.Ordinal)).ToArray();
        Found(automaton, text).ShouldBe(expected);
        automaton.AreAnyIn(text).ShouldBe(expected.Length > 0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("she", "he", "hers")]
    [InlineData("in a", "a", " a")]
    [InlineData("aaa", "aa", "a")]
    public void Finds_a_literal_that_ends_another(string longest, string suffix, string other)
    {
        var automaton = new LiteralAutomaton([longest, suffix, other]);
        Found(automaton, longest).ShouldContain(0);
        Found(automaton, longest).ShouldContain(1);
    }

    [Fact]
    public void Takes_line_breaks_for_spaces_whoever_asks_for_them()
    {
        var automaton = new LiteralAutomaton(["one two", "three\nfour"]);
        Found(automaton, "one\ntwo three four").ShouldBe([0, 1]);
        Found(automaton, "One\rTwo Three\nFour").ShouldBe([0, 1]);
    }

    [Fact]
    public void Finds_nothing_where_nothing_is_sought() => new LiteralAutomaton([]).AreAnyIn("a text").ShouldBeFalse();

    private static int[] Found(LiteralAutomaton automaton, string text)
    {
        var found = new SortedSet<int>();
        var state = LiteralAutomaton.Start;
        foreach (var c in text)
        {
            state = automaton.Step(state, c);
            found.UnionWith(automaton.IsEnd(state) ? automaton.EndsAt(state) : []);
        }

        return [.. found];
    }

    private static string Fold(string text) => string.Concat(text.Select(c => c is '\r' or '\n' ? ' ' : char.IsAscii(c) ? char.ToLowerInvariant(c) : c));
}
