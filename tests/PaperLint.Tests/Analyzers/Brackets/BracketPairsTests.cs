using FsCheck;
using FsCheck.Fluent;
using PaperLint.Analyzers.Brackets;

namespace PaperLint.Tests.Analyzers.Brackets;

public sealed class BracketPairsTests
{
    /// <summary>No marks of lists, which need no opening bracket, and no faces.</summary>
    private static readonly Gen<string> Texts = Gen.Elements("(", ")", "[", "]", "longer", " words ", "\"", "étude", ", then ")
        .ListOf()
        .Select(pieces => string.Concat(pieces) + " whole end.");

    [Fact]
    public void Pairs_every_closing_bracket_with_the_last_that_is_open() => Prop.ForAll(Texts.ToArbitrary(), text =>
        BracketPairs.FindUnpaired(new BracketedText(text, _ => true)).Select(match => match.Span.Start).ShouldBe(Unpaired(text)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Brackets_that_do_not_count_are_as_good_as_gone() => Prop.ForAll(Texts.ToArbitrary(), text =>
        BracketPairs.FindUnpaired(new BracketedText(text, at => text[at] is '(' or ')')).Select(match => match.Span.Start)
            .ShouldBe(Unpaired(text.Replace('[', 'x').Replace(']', 'x')))).QuickCheckThrowOnFailure();

    private static IEnumerable<int> Unpaired(string text)
    {
        var left = new SortedSet<int>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[')
            {
                open.Push(i);
                left.Add(i);
            }
            else if (text[i] is ')' or ']' && !(open.TryPop(out var partner) && left.Remove(partner)))
            {
                left.Add(i);
            }
        }

        return left;
    }
}
