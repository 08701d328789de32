using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Finds compounds and words that were divided at the end of a line: <c>ZO-AE- DS</c>, <c>appli- cations</c>.</summary>
internal sealed class StraySpacesAtHyphens(SpacingWords words)
{
    public TextMatch? Read(Prose prose, int at)
    {
        var next = EndOfGap(prose, at + 1);
        if (next == at + 1 || !char.IsLetterOrDigit(prose.At(at - 1)))
        {
            return null;
        }

        var after = prose.WordAfter(next);
        var start = prose.TokenStart(at);
        var before = prose.WordBefore(at);
        if (after.Length < 2
            || at - start < 2
            || before.IsEmpty
            || words.Connectors.Contain(prose[after])
            || IsListed(prose, after.End)
            || HasSlash(prose, start, at)
            || IsIon(prose, before, start))
        {
            return null;
        }

        var span = TextSpan.FromBounds(start, after.End);
        return Joins(prose, before, after) ? TextMatch.DeleteSpace(span, at + 1, next) : TextMatch.Left(span);
    }

    /// <summary>Behind one space, or behind the end of a line and what its next one is indented by.</summary>
    private static int EndOfGap(Prose prose, int at)
    {
        if (prose.At(at) is not ('\r' or '\n'))
        {
            return prose.At(at) == ' ' ? at + 1 : at;
        }

        while (char.IsWhiteSpace(prose.At(at)))
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// Whether the hyphen surely stays: between parts of a name, or before a word that ends compounds. Else it may divide a word.
    /// </summary>
    private bool Joins(Prose prose, TextSpan before, TextSpan after) =>
        (char.IsUpper(prose.Text[before.End - 1]) && prose.IsUpper(after)) || words.SecondElements.Contain(prose[after]);

    /// <summary>Whether the next word waits for a second half itself: <c>memory- power-, and compute-efficient</c>.</summary>
    private static bool IsListed(Prose prose, int end) => prose.At(end) == '-' && prose.At(end + 1) is ' ' or ',';

    private bool IsIon(Prose prose, TextSpan before, int start) =>
        before.Start == start && char.IsUpper(prose.Text[start]) && words.Ions.Contain(prose[before]);

    private static bool HasSlash(Prose prose, int start, int end) => prose.Text.AsSpan(start, end - start).Contains('/');
}
