using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Finds spaces where none belongs: before a mark, inside brackets, after a slash or the hyphen of a compound.</summary>
internal sealed class StraySpaces(SpacingWords words) : ISpacingCheck
{
    private readonly StraySpacesAtHyphens _hyphens = new(words);

    public string Marks => ".,;:!?()[]/-";

    public bool IsOfEnglish => false;

    public TextMatch? Read(Prose prose, int at, bool isTitle) => prose.Text[at] switch
    {
        '/' => AfterSlash(prose, at),
        '-' => _hyphens.Read(prose, at) is { Changes.IsEmpty: false } match ? match : null,
        '(' or '[' => AfterBracket(prose, at),
        ')' or ']' => BeforeBracket(prose, at),
        _ => BeforeMark(prose, at),
    };

    private TextMatch? BeforeMark(Prose prose, int at)
    {
        var end = EndBefore(prose, at);
        if (end == at || end == 0 || !EndsClause(prose, at))
        {
            return null;
        }

        var mark = prose.Text[at];
        var word = prose.WordBefore(end);
        var last = prose.Text[end - 1];
        var isText = word.Length > 1 || last is ')' or '%' or '"' || (char.IsDigit(last) && mark is not ':');
        if (!isText)
        {
            return null;
        }

        // 'proposed by , we': a name was lost there, and closing the gap would hide it.
        var span = TextSpan.FromBounds(prose.TokenStart(end), at + 1);
        return words.Introductions.Contain(prose[word])
            ? TextMatch.Left(span)
            : TextMatch.DeleteSpace(span, end, at) with { IsCertain = mark == ',' && word.Length > 1 && prose.At(at + 1) == ' ' };
    }

    /// <summary>Whether the mark is followed as one that ends something: no ellipsis, no <c>::</c>, no <c>.NET</c>.</summary>
    private static bool EndsClause(Prose prose, int at)
    {
        var next = prose.At(at + 1);
        var ends = next == '\0' || char.IsWhiteSpace(next);
        return prose.Text[at] switch
        {
            '.' => ends && prose.At(at + 2) != '.',
            ',' or ';' => ends || char.IsLetter(next),
            '!' or '?' => ends || next == ')',
            _ => ends || char.IsUpper(next),
        };
    }

    private static TextMatch? AfterBracket(Prose prose, int at)
    {
        var start = at + 1;
        while (prose.At(start) == ' ')
        {
            start++;
        }

        return start > at + 1 && char.IsLetter(prose.At(start)) && !IsFormula(prose, at)
            ? TextMatch.DeleteSpace(TextSpan.FromBounds(at, prose.TokenEnd(start)), at + 1, start)
            : null;
    }

    private static TextMatch? BeforeBracket(Prose prose, int at)
    {
        var end = EndBefore(prose, at);
        var word = prose.WordBefore(end);
        return end < at && word.Length > 1 && !IsFormula(prose, at)
            ? TextMatch.DeleteSpace(TextSpan.FromBounds(prose.TokenStart(end), at + 1), end, at)
            : null;
    }

    /// <summary>Formulas in plain text space their brackets as they like: <c>p( x | y )</c>.</summary>
    private static bool IsFormula(Prose prose, int at) => char.IsLetterOrDigit(prose.At(at - 1)) && prose.Text[at] is '(' or '[';

    private static TextMatch? AfterSlash(Prose prose, int at)
    {
        var before = prose.WordBefore(at);
        var after = prose.WordAfter(at + 2);
        return prose.At(at + 1) == ' ' && before.Length > 1 && after.Length > 1
            ? TextMatch.DeleteSpace(TextSpan.FromBounds(before.Start, after.End), at + 1, at + 2)
            : null;
    }

    private static int EndBefore(Prose prose, int at)
    {
        while (at > 0 && prose.Text[at - 1] == ' ')
        {
            at--;
        }

        return at;
    }
}
