using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Analyzers;

public sealed class AsciiWordsTests
{
    /// <summary>The neighbours of letters, and characters whose lower byte is that of a letter.</summary>
    private const string Signs = "@[`{ \0\n-0é\u0161\u4E61\uFF41";

    [Fact]
    public void Finds_each_run_of_letters_at_any_place()
    {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => random.Next(2) == 0
                ? new string(random.GetItems<char>("azAZmM", random.Next(1, 40)))
                : new string(random.GetItems<char>(Signs, random.Next(1, 4)))));
            AsciiWords.Of(text).ShouldBe(Expected(text), text);
        }
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    public void Finds_a_word_that_ends_where_the_text_ends(int length)
    {
        AsciiWords.Of(new string('a', length)).ShouldBe([new TextSpan(0, length)]);
        AsciiWords.Of(new string(' ', length - 1) + "a").ShouldBe([new TextSpan(length - 1, 1)]);
        AsciiWords.Of(new string('a', length - 1) + " ").ShouldBe([new TextSpan(0, length - 1)]);
    }

    [Fact]
    public void Finds_nothing_in_an_empty_text() => AsciiWords.Of("").ShouldBeEmpty();

    private static List<TextSpan> Expected(string text)
    {
        var expected = new List<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                expected.Add(TextSpan.FromBounds(start, at));
            }
        }

        return expected;
    }
}
