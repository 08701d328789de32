using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Evidence;

/// <summary>Finds what two texts have to the letter.</summary>
internal static class ConfirmedSpans
{
    public static SpanSet Of(TextComparison comparison)
    {
        var (text, reference) = (comparison.Text, comparison.Reference);
        var spans = new List<TextSpan>();
        for (var letter = -1; letter < text.Letters.Length; letter++)
        {
            var from = letter < 0 ? -1 : comparison.ReferenceOf(letter);
            var to = letter + 1 == text.Letters.Length ? reference.Letters.Length : comparison.ReferenceOf(letter + 1);
            if ((letter >= 0 && from < 0) || to != from + 1)
            {
                continue;
            }

            var span = TextSpan.FromBounds(
                letter < 0 ? text.Start : text.Letters[letter].Start,
                letter + 1 == text.Letters.Length ? text.Text.Length : text.Letters[letter + 1].Start);
            var stands = TextSpan.FromBounds(
                letter < 0 ? reference.Start : reference.Letters[from].Start,
                to == reference.Letters.Length ? reference.Text.Length : reference.Letters[to].Start);
            spans.AddRange(
                Shared(text.Text.AsSpan(span.Start, span.Length), reference.Text.AsSpan(stands.Start, stands.Length), span.Start));
        }

        return SpanSet.Of(spans);
    }

    /// <summary>The beginning and the end that two stretches have in common.</summary>
    private static TextSpan[] Shared(ReadOnlySpan<char> text, ReadOnlySpan<char> reference, int start)
    {
        var first = text.CommonPrefixLength(reference);
        var last = 0;
        while (last < Math.Min(text.Length, reference.Length) - first && text[^(last + 1)] == reference[^(last + 1)])
        {
            last++;
        }

        return [new TextSpan(start, first), new TextSpan(start + text.Length - last, last)];
    }
}
