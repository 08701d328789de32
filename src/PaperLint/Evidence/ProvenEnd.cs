using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Urls;
using PaperLint.Text;

namespace PaperLint.Evidence;

/// <summary>
/// Finds how a text that breaks off goes on in the reference, and tells a text that was cut from an older version, which ended with
/// a sentence before its authors went on.
/// </summary>
/// <param name="comparison">The text and the reference.</param>
/// <param name="damage">
/// Where the reference is damaged itself. What is wrong within the rest is repaired as the text's own is; where it begins and where
/// it ends nothing may be.
/// </param>
internal sealed class ProvenEnd(TextComparison comparison, SpanSet damage)
{
    /// <summary>Letters that a text must still have to be known as the beginning of another: about a dozen words.</summary>
    private const int FewestLetters = 64;

    /// <summary>
    /// Who goes on with a finished abstract adds a sentence or two: where the code is, where it appeared. Of one that lacks so many,
    /// and the share of the whole below, a source has taken the beginning.
    /// </summary>
    private const int FewestSentences = 3;

    /// <summary>Of so many letters of the reference, the text lacks at least one.</summary>
    private const int LettersForOneLost = 3;

    private const string Ellipses = ".…[] \t\r\n";

    private readonly ReadText _text = comparison.Text;
    private readonly ReadText _reference = comparison.Reference;

    /// <summary>What was put into the reference.</summary>
    public SpanSet Foreign { get; init; } = SpanSet.Empty;

    /// <summary>Whether an identifier says that both are of one paper.</summary>
    public bool IsSamePaper { get; init; }

    /// <summary>Whether the corpus cuts abstracts at the length of this one.</summary>
    public bool IsOfCutLength { get; init; }

    /// <returns>Null where nothing is missing, or where it cannot be told where it goes on.</returns>
    public ProvenRepair? Find()
    {
        if (comparison.ReferenceEnd == _reference.Letters.Length || _text.Letters.Length < FewestLetters
            || comparison.PartnerOf(comparison.ReferenceEnd - 1) != _text.Letters.Length - 1)
        {
            return null;
        }

        var (last, start) = StartOf();
        if (last < 0)
        {
            return null;
        }

        var span = TextSpan.FromBounds(_text.Letters[last].End, _text.Text.Length);
        var stretch = TextSpan.FromBounds(start, _reference.Text.AsSpan().TrimEnd().Length);
        (span, stretch) = WithoutShared(span, stretch);
        var left = _text.Text.AsSpan(span.Start, span.Length);
        var isCut = last < _text.Letters.Length - 1 || !left.ContainsAnyExcept(Ellipses);
        var written = Spaces.Joined(_reference.Text.Substring(stretch.Start, stretch.Length));
        if (!isCut || stretch.IsEmpty || damage.Contains(stretch.Start) || damage.Contains(stretch.End - 1)
            || Foreign.Overlaps(stretch))
        {
            return null;
        }

        // The last word is rewritten with it: what is said of the end of the text is said of that word.
        var word = _text.Text.AsSpan(0, span.Start).TrimEnd().LastIndexOfAny(" \t\r\n") + 1;
        var change = new TextChange(
            TextSpan.FromBounds(word, span.End), string.Concat(_text.Text.AsSpan(word, span.Start - word), written));
        return new ProvenRepair(ProofKind.End, change, stretch, comparison.IsSame && IsCut(stretch));
    }

    private bool IsCut(TextSpan rest) =>
        !EndsWithSentence(rest) || IsOfCutLength || (IsSamePaper && IsMuch(rest));

    /// <summary>
    /// Whether the text ends with a sentence that ends there in the reference, too: not with <c>by 3.</c> of <c>by 3.5</c>.
    /// </summary>
    private bool EndsWithSentence(TextSpan rest)
    {
        // After an address, authors leave the stop out.
        var behind = _reference.Text.AsSpan(rest.Start, rest.Length);
        var isFinished = SentenceStops.EndFinished(_text.Text);
        if (!isFinished && EndsWithAddress())
        {
            isFinished = true;
            behind = behind.TrimStart('.');
        }

        var next = behind.TrimStart();
        var isApart = next.Length < behind.Length || char.IsWhiteSpace(_reference.Text[rest.Start - 1]);
        return isFinished && isApart && !next.IsEmpty && !char.IsLower(next[0]);
    }

    private bool EndsWithAddress() =>
        UrlTokenizer.Find(_text.Text) is [.., { IsLink: true } last] && last.AddressSpan.End == _text.Text.AsSpan().TrimEnd().Length;

    private bool IsMuch(TextSpan rest)
    {
        var lost = _reference.Letters.Length - comparison.ReferenceEnd;
        return lost * LettersForOneLost >= _reference.Letters.Length
            && SentenceStops.Count(_reference.Text.AsSpan(rest.Start, rest.Length)) >= FewestSentences;
    }

    /// <summary>The letter behind which the rest belongs, and where the rest begins: a formula that is cut is put there whole.</summary>
    private (int Last, int Start) StartOf()
    {
        var letter = comparison.ReferenceEnd - 1;
        var place = _reference.Letters[letter];
        foreach (var unit in _reference.Units.Spans)
        {
            if (unit.Start <= place.Start && place.Start < unit.End)
            {
                while (letter >= 0 && _reference.Letters[letter].Start >= unit.Start)
                {
                    letter--;
                }

                break;
            }
        }

        return letter < 0 ? (-1, 0) : (comparison.PartnerOf(letter), _reference.Letters[letter].End);
    }

    /// <summary>The two without the spaces and the punctuation with which both begin.</summary>
    private (TextSpan Span, TextSpan Stretch) WithoutShared(TextSpan span, TextSpan stretch)
    {
        var shared = _text.Text.AsSpan(span.Start, span.Length)
            .CommonPrefixLength(_reference.Text.AsSpan(stretch.Start, stretch.Length));
        return (TextSpan.FromBounds(span.Start + shared, span.End), TextSpan.FromBounds(stretch.Start + shared, stretch.End));
    }
}
