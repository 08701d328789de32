using PaperLint.Text;

namespace PaperLint.Analyzers.Spelling;

/// <summary>
/// How likely slips are beside each other, as logarithms: what a noisy channel does to a word. Set by reading what they let
/// through on abstracts of all fields.
/// </summary>
internal static class SlipCosts
{
    /// <summary>From here on the corrected word is likely enough to be reported: 245 times as likely as what stands there.</summary>
    public const double Least = 5.5;

    /// <summary>A capital within a sentence makes a name likelier than a slip, unless a word is usual there that looks so.</summary>
    public const double Capital = -6;

    /// <summary>At the beginning of a sentence every word has one.</summary>
    public const double CapitalOfSentence = -1;

    public const double LostSpace = 1.5;
    public const double LostLigature = -1;

    /// <summary>A paper that lost one ligature has lost others.</summary>
    public const double AnotherLigature = 4;

    /// <summary>By chance, a long word is seldom near another one, and a short one often.</summary>
    private const double Letter = 0.5;

    private const int UsualLength = 6;
    private const double Swap = 0.5;
    private const double Doubled = 1;
    private const double Wrong = -1;

    /// <summary>The first letter is hardly ever wrong: with another one it is another word.</summary>
    private const double FirstLetter = -3;

    /// <summary>An ending that differs is one of another form of the word.</summary>
    private const double LastLetter = -2;

    /// <summary>What the length of a word says; only against it where English makes such words.</summary>
    public static double OfLength(int length, bool isMade) =>
        Letter * (isMade ? Math.Min(length - UsualLength, 0) : length - UsualLength);

    /// <summary>Whether two words are one in two kinds of English: -ise and -ize, -our and -or, -ae- and -e-.</summary>
    public static bool AreVariants(EditKind edit, ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var at = written.CommonPrefixLength(meant);
        var longer = written.Length > meant.Length ? written : meant;
        return edit switch
        {
            EditKind.Wrong => (written[at], meant[at]) is ('s', 'z') or ('z', 's'),
            EditKind.Missing or EditKind.Extra =>
                at > 0 && (longer[at - 1], longer[at]) is ('o', 'u') or ('a', 'e') or ('o', 'e') or ('l', 'l'),
            _ => false,
        };
    }

    public static double Of(EditKind edit, ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var at = written.CommonPrefixLength(meant);
        var isLast = edit != EditKind.Swap && at >= Math.Max(written.Length, meant.Length) - 1;
        return (at == 0 ? FirstLetter : 0) + (isLast ? LastLetter : 0) + edit switch
        {
            EditKind.Swap => Swap,
            EditKind.Wrong => Wrong,
            EditKind.Extra => at > 0 && written[at] == written[at - 1] ? Doubled : 0,
            _ => at > 0 && meant[at] == meant[at - 1] ? Doubled : 0,
        };
    }
}
