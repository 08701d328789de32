using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Finds marks between words without the space that belongs after them.</summary>
internal sealed class MissingSpaces(SpacingWords words) : ISpacingCheck
{
    /// <summary>No brackets without a space hold more.</summary>
    private const int LongestTuple = 1000;

    private readonly MissingSpacesAtBrackets _brackets = new(words);

    public string Marks => ".,;:!?()";

    public bool IsOfEnglish => false;

    /// <summary>Each mark must touch the word after it, or, an opening bracket, the word before.</summary>
    public TextMatch? Read(Prose prose, int at, bool isTitle) =>
        !Touches(prose, at) ? null : prose.Text[at] switch
        {
            '.' => AfterStop(prose, at),
            ',' or ';' => AfterComma(prose, at),
            ':' => AfterColon(prose, at, isTitle),
            '!' or '?' => AfterClause(prose, at),
            '(' => _brackets.Before(prose, at),
            _ => _brackets.After(prose, at),
        };

    /// <summary>Names end in plus signs, too: <c>GenEval++(+4.3)</c>.</summary>
    private static bool Touches(Prose prose, int at) =>
        prose.Text[at] == '(' ? char.IsLetter(prose.At(at - 1)) || prose.At(at - 1) == '+' : char.IsLetter(prose.At(at + 1));

    /// <summary>
    /// <c>deployment.In</c>: a small word, a stop and a capitalised one, unless it is a dotted name; a word that begins
    /// sentences is enough after anything that can end one.
    /// </summary>
    private TextMatch? AfterStop(Prose prose, int at)
    {
        if (!char.IsUpper(prose.At(at + 1)))
        {
            return null;
        }

        var before = prose.WordBefore(at);
        var after = prose.WordAfter(at + 1);
        if (!prose.IsWholeAfter(after) || words.NameParts.Contain(prose[before]) || words.NameParts.Contain(prose[after]))
        {
            return null;
        }

        var plain = before.Length > 2 && prose.IsLower(before) && prose.IsWholeBefore(before);
        var starts = words.Starts.Contain(prose[after]) && (after.Length == 1 ? plain : prose.IsCapitalised(after));
        var ends = starts ? CanEndSentence(prose, at, before) : plain && prose.IsCapitalised(after);
        return ends
            ? TextMatch.InsertSpace(TextSpan.FromBounds(Start(prose, before, at), after.End), at + 1) with { IsCertain = starts && plain }
            : null;
    }

    private TextMatch? AfterClause(Prose prose, int at)
    {
        var before = prose.WordBefore(at);
        var after = prose.WordAfter(at + 1);
        return before.Length > 1 && prose.IsCapitalised(after) && words.Starts.Contain(prose[after]) && prose.IsWholeAfter(after)
            ? TextMatch.InsertSpace(TextSpan.FromBounds(before.Start, after.End), at + 1)
            : null;
    }

    private TextMatch? AfterComma(Prose prose, int at)
    {
        var before = prose.WordBefore(at);
        var after = prose.WordAfter(at + 1);
        var closes = prose.At(at - 1) is ')' or ']';
        var isEntity = prose.Text[at] == ';' && prose.At(before.Start - 1) is '&' or '#';
        return after.Length > 1 && (before.Length > 1 || closes) && !isEntity && !IsInTuple(prose, at)
            && (closes || char.IsLower(prose.Text[before.End - 1]) || prose.IsLower(after))
            ? TextMatch.InsertSpace(TextSpan.FromBounds(closes ? at - 1 : before.Start, after.End), at + 1)
            : null;
    }

    /// <summary>A ratio or a pair of names has no space either (<c>N:M</c>, <c>key:value</c>), so the words must tell.</summary>
    private TextMatch? AfterColon(Prose prose, int at, bool isTitle)
    {
        var before = prose.WordBefore(at);
        var after = prose.WordAfter(at + 1);
        if (before.Length < 3
            || after.IsEmpty
            || !prose.IsWholeAfter(after)
            || prose.At(after.End) == ':'
            || !prose.IsWholeBefore(before)
            || words.NameParts.Contain(prose[before]))
        {
            return null;
        }

        var starts = words.Starts.Contain(prose[after]) && char.IsWhiteSpace(prose.At(after.End));
        var subtitle = isTitle && prose.IsCapitalised(after) && prose.Text.IndexOf(':') == at && prose.Text.IndexOf(':', at + 1) < 0;
        return starts || subtitle
            ? TextMatch.InsertSpace(TextSpan.FromBounds(before.Start, after.End), at + 1)
            : null;
    }

    private static bool CanEndSentence(Prose prose, int at, TextSpan before) => before.IsEmpty
        ? prose.At(at - 1) is ')' or ']' or '%' or '"' || char.IsDigit(prose.At(at - 1))
        : before.Length > 1 && prose.At(before.Start - 1) != '.';

    private static int Start(Prose prose, TextSpan before, int at) =>
        before.IsEmpty ? Math.Max(prose.TokenStart(at), at - 1) : before.Start;

    /// <summary>Whether the comma is in brackets that hold no space at all: <c>(key,value)</c>, <c>{train,test}</c>.</summary>
    private static bool IsInTuple(Prose prose, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestTuple && !char.IsWhiteSpace(prose.Text[start - 1]))
        {
            start--;
            if (prose.Text[start] is '{' or '<')
            {
                return true;
            }

            if (prose.Text[start] is '(' or '[')
            {
                return ClosesAtOnce(prose, at);
            }
        }

        return false;
    }

    private static bool ClosesAtOnce(Prose prose, int at)
    {
        var limit = Math.Min(prose.Text.Length, at + LongestTuple);
        while (at < limit && !char.IsWhiteSpace(prose.Text[at]))
        {
            if (prose.Text[at] is ')' or ']')
            {
                return true;
            }

            at++;
        }

        return false;
    }
}
