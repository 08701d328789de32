using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Formulas;

/// <summary>
/// A command whose backslash and first letter were read as an escape sequence: TAB + <c>imes</c>, form feed + <c>rac</c>.
/// </summary>
internal readonly record struct EscapeCollision(TextSpan Span, Command Command)
{
    /// <summary>What the escapes \a \b \t \n \v \f \r stand for, in that order, and their letters.</summary>
    private const string Controls = "\a\b\t\n\v\f\r";
    private const string Letters = "abtnvfr";

    private static readonly SearchValues<char> s_controls = SearchValues.Create(Controls);

    /// <summary>White space before a shorter rest is white space.</summary>
    private const int ShortestAfterSpace = 3;

    public static IEnumerable<EscapeCollision> Find(string text, LatexLexicon lexicon)
    {
        for (var at = text.AsSpan().IndexOfAny(s_controls); at >= 0;)
        {
            if (Read(text, at, lexicon) is { } collision)
            {
                yield return collision;
            }

            var next = text.AsSpan(at + 1).IndexOfAny(s_controls);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static EscapeCollision? Read(string text, int at, LatexLexicon lexicon)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var rest = end - at - 1;
        if (rest == 0 || rest >= LatexLexicon.LongestName)
        {
            return null;
        }

        Span<char> name = stackalloc char[rest + 1];
        name[0] = Letters[Controls.IndexOf(text[at], StringComparison.Ordinal)];
        text.AsSpan(at + 1, rest).CopyTo(name[1..]);
        if (lexicon.Find(name) is not { } command)
        {
            return null;
        }

        var isSpace = text[at] is '\t' or '\n' or '\r';
        return isSpace
            && (rest < ShortestAfterSpace || lexicon.Find(name[1..]) is not null)
            ? null
            : new EscapeCollision(TextSpan.FromBounds(at, end), command);
    }
}
