using System.Text;

namespace PaperLint.Text;

/// <summary>
/// Unicode's full compatibility decomposition (https://www.unicode.org/reports/tr15/) from a table of our own, for
/// <see cref="string.Normalize()"/> does nothing where globalization is invariant.
/// </summary>
internal static class Decomposition
{
    private const char FirstSyllable = '\uAC00';
    private const int Vowels = 21;
    private const int Finals = 28;

    /// <summary>
    /// What a code point decomposes to; empty where it is not decomposed, or is a Hangul syllable, which <see cref="OfSyllable"/>
    /// takes apart.
    /// </summary>
    public static ReadOnlySpan<char> Of(int codePoint)
    {
        var at = UnicodeTable.Decomposed.BinarySearch(codePoint);
        return at < 0 ? [] : UnicodeTable.Texts.AsSpan(UnicodeTable.Starts[at], UnicodeTable.Lengths[at]);
    }

    /// <summary>
    /// A text with all that can be decomposed decomposed, so that two ways of writing it become one. Marks stay in the
    /// order in which they stand, which Unicode's own form would sort.
    /// </summary>
    public static string OfText(string text)
    {
        var decomposed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && IsSyllable((char)rune.Value))
            {
                var (lead, vowel, final) = OfSyllable((char)rune.Value);
                decomposed.Append(lead).Append(vowel).Append(final == '\0' ? "" : final.ToString());
            }
            else if (Of(rune.Value) is { IsEmpty: false } parts)
            {
                decomposed.Append(parts);
            }
            else
            {
                decomposed.Append(rune.ToString());
            }
        }

        return decomposed.ToString();
    }

    public static bool IsSyllable(char c) => c is >= FirstSyllable and <= '\uD7A3';

    /// <summary>
    /// The conjoining letters of a Hangul syllable; <c>Final</c> is NUL where there is none. Section 3.12 of the Unicode
    /// standard.
    /// </summary>
    public static (char Lead, char Vowel, char Final) OfSyllable(char syllable)
    {
        var index = syllable - FirstSyllable;
        var final = index % Finals;
        return ((char)('\u1100' + index / (Vowels * Finals)), (char)('\u1161' + index % (Vowels * Finals) / Finals), final == 0
            ? '\0'
            : (char)('\u11A7' + final));
    }
}
