using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.English;

namespace PaperLint.Analyzers.Spelling;

/// <summary>The words, in small letters, that one space parts from a word; empty where there are none.</summary>
/// <param name="Before">The word before it.</param>
/// <param name="After">The word behind it.</param>
/// <param name="CostOfCapital">What a capital says for a name.</param>
/// <param name="TouchHyphen">Whether a hyphen joins the word to one of them.</param>
internal readonly record struct Surroundings(string Before, string After, double CostOfCapital, bool TouchHyphen)
{
    private const double Most = 3;

    /// <summary>Where two words together were to be expected this often, and hardly ever are, they do not go together.</summary>
    private const double Expected = 40;

    private const double Unusual = -1;

    /// <summary>What may be a name is known by its neighbours alone.</summary>
    private const double WeightForName = 2;

    public static Surroundings Of(string text, TextSpan word)
    {
        var before = word.Start > 1 && text[word.Start - 1] == ' '
            ? new Range(WordShape.StartOf(text, word.Start - 1), word.Start - 1)
            : default;
        var after = word.End + 1 < text.Length && text[word.End] == ' '
            ? new Range(word.End + 1, WordShape.EndOf(text, word.End + 1))
            : default;
        return new Surroundings(
            text[before].ToLowerInvariant(),
            text[after].ToLowerInvariant(),
            WordShape.CostOfCapital(text, word.Start),
            WordShape.TouchesHyphen(text, word));
    }

    /// <summary>
    /// How much likelier a word is between these than anywhere, as a logarithm; both parts of it where it is two words.
    /// </summary>
    public double Favour(WordCounts counts, ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        (Affinity(counts, Before, first) + Affinity(counts, last, After)) * (CostOfCapital == SlipCosts.Capital ? WeightForName : 1);

    /// <summary>Whether a word is often met between these.</summary>
    public bool AreUsual(WordCounts counts, ReadOnlySpan<char> word) => counts.CountOf(Before, word) > 0 || counts.CountOf(word, After) > 0;

    private static double Affinity(WordCounts counts, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.IsEmpty || second.IsEmpty)
        {
            return 0;
        }

        var expected = counts.ExpectedOf(first, second);
        return counts.CountOf(first, second) switch
        {
            0 => expected >= Expected ? Unusual : 0,
            var pair => Math.Clamp(Math.Log(pair / expected), 0, Most),
        };
    }
}
