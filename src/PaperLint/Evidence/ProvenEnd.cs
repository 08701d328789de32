using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Evidence;

/// <summary>Finds how a text that breaks off goes on in the reference.</summary>
internal static class ProvenEnd
{
    /// <summary>Letters that a text must still have to be known as the beginning of another: about a dozen words.</summary>
    private const int FewestLetters = 64;

    private const string Ellipses = ".…[] \t\r\n";

    /// <param name="comparison">The text and the reference.</param>
    /// <param name="damage">
    /// Where the reference is damaged itself. What is wrong within the rest is repaired as the text's own is; where it begins and
    /// where it ends nothing may be.
    /// </param>
    /// <param name="isSamePaper">Whether an identifier says that they are of one paper: then a whole sentence may be missing, too.</param>
    /// <returns>Null where nothing is missing, or where it cannot be told from a text that somebody has gone on with.</returns>
    public static ProvenRepair? Find(TextComparison comparison, SpanSet damage, bool isSamePaper)
    {
        var (text, reference) = (comparison.Text, comparison.Reference);
        if (comparison.ReferenceEnd == reference.Letters.Length || text.Letters.Length < FewestLetters
            || comparison.PartnerOf(comparison.ReferenceEnd - 1) != text.Letters.Length - 1)
        {
            return null;
        }

        var (last, start) = StartOf(comparison);
        if (last < 0)
        {
            return null;
        }

        var span = TextSpan.FromBounds(text.Letters[last].End, text.Text.Length);
        var stretch = TextSpan.FromBounds(start, reference.Text.AsSpan().TrimEnd().Length);
        (span, stretch) = WithoutShared(text.Text, span, reference.Text, stretch);
        var left = text.Text.AsSpan(span.Start, span.Length);
        var isCut = last < text.Letters.Length - 1 || !left.ContainsAnyExcept(Ellipses);
        var written = Spaces.Joined(reference.Text.Substring(stretch.Start, stretch.Length));
        if (!isCut || stretch.IsEmpty || damage.Contains(stretch.Start) || damage.Contains(stretch.End - 1))
        {
            return null;
        }

        // The last word is rewritten with it: what is said of the end of the text is said of that word.
        var word = text.Text.AsSpan(0, span.Start).TrimEnd().LastIndexOfAny(" \t\r\n") + 1;
        var change = new TextChange(TextSpan.FromBounds(word, span.End), string.Concat(text.Text.AsSpan(word, span.Start - word), written));
        return new ProvenRepair(ProofKind.End, change, stretch, comparison.IsSame && (isSamePaper || !EndsWhole(text.Text)));
    }

    private static bool EndsWhole(ReadOnlySpan<char> text) => SentenceStops.End(text) && !text.TrimEnd().EndsWith("..");

    /// <summary>The letter behind which the rest belongs, and where the rest begins: a formula that is cut is put there whole.</summary>
    private static (int Last, int Start) StartOf(TextComparison comparison)
    {
        var reference = comparison.Reference;
        var letter = comparison.ReferenceEnd - 1;
        var place = reference.Letters[letter];
        foreach (var unit in reference.Units.Spans)
        {
            if (unit.Start <= place.Start && place.Start < unit.End)
            {
                while (letter >= 0 && reference.Letters[letter].Start >= unit.Start)
                {
                    letter--;
                }

                break;
            }
        }

        return letter < 0 ? (-1, 0) : (comparison.PartnerOf(letter), reference.Letters[letter].End);
    }

    /// <summary>The two without the spaces and the punctuation with which both begin.</summary>
    private static (TextSpan Span, TextSpan Stretch) WithoutShared(string text, TextSpan span, string reference, TextSpan stretch)
    {
        var shared = text.AsSpan(span.Start, span.Length).CommonPrefixLength(reference.AsSpan(stretch.Start, stretch.Length));
        return (TextSpan.FromBounds(span.Start + shared, span.End), TextSpan.FromBounds(stretch.Start + shared, stretch.End));
    }
}
