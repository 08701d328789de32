using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Language.Formulas.Doubled;

/// <summary>
/// Finds formulas that a page gives twice, side by side: once as it shows them and once as TeX, or as what is read aloud. The
/// halves are compared by what they print.
/// </summary>
internal sealed class DoubledFormulaFinder(string text, List<FormulaSign> signs)
{
    /// <summary>Signs of one half. Longer formulas stand in displays, which abstracts do not have; it keeps the search linear.</summary>
    private const int Longest = 80;

    /// <summary>Stretches that print the same behind one place; where more do, it is a row of one sign.</summary>
    private const int MostAlike = 4;

    private readonly FormulaHalves _halves = new(text, signs);
    private readonly ContentMath _content = new(text, signs);

    /// <summary>Those of a text, in order and apart from each other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAscii">Whether it has nothing beyond ASCII.</param>
    /// <param name="except">What holds no formulas; asked for where something is found.</param>
    public static ImmutableArray<DoubledFormulaSpans> Find(string text, bool isAscii, Func<SpanSet> except)
    {
        if (!DoubledFormulaSigns.MayHold(text, isAscii))
        {
            return [];
        }

        var signs = FormulaSigns.Read(text, LatexLexiconReader.BuiltIn);
        return [.. new DoubledFormulaFinder(text, signs).Find().Where(found => !except().Overlaps(found.All))];
    }

    public IEnumerable<DoubledFormulaSpans> Find()
    {
        for (var i = 0; i < signs.Count; i++)
        {
            if (FindAt(i) is { } found)
            {
                yield return Spans(found);
                i = found.End - 1;
            }
        }
    }

    /// <summary>The copies of the first doubled formula that begins with the sign at a place; null where none does.</summary>
    private FormulaCopies? FindAt(int start)
    {
        if (!_halves.MayBegin(start))
        {
            return null;
        }

        var alike = 0;
        for (var second = start + 1; second < signs.Count && second <= start + Longest && alike < MostAlike; second++)
        {
            if (!signs[start].Matches(signs[second]))
            {
                continue;
            }

            var same = SameFrom(start, second);
            if (same >= second - start)
            {
                alike++;
                var copies = WithThird(new FormulaCopies(start, second, second - start));
                if (_halves.AreOneFormula(copies))
                {
                    return copies;
                }
            }

            if (_content.LengthOfHalf(start, second, same) is > 0 and var length && _halves.IsEnd(second + length))
            {
                return new FormulaCopies(start, second, length);
            }
        }

        return null;
    }

    private int SameFrom(int first, int second)
    {
        var length = 0;
        while (first + length < second && second + length < signs.Count && signs[first + length].Matches(signs[second + length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>With the third copy, where there is one: what is shown stands on both sides of TeX on some pages.</summary>
    private FormulaCopies WithThird(FormulaCopies copies)
    {
        var end = copies.End;
        return SameFrom(copies.Second, end) >= copies.Length && _halves.IsEnd(end + copies.Length) && _halves.Touch(end)
            ? copies with { HasThird = true }
            : copies;
    }

    private DoubledFormulaSpans Spans(FormulaCopies copies)
    {
        var kept = copies.First;
        if (RichnessOf(copies.Second, copies.Length) > RichnessOf(copies.First, copies.Length))
        {
            kept = copies.Second;
        }

        return new DoubledFormulaSpans(
            TextSpan.FromBounds(signs[copies.First].Start, signs[copies.End - 1].End),
            TextSpan.FromBounds(signs[kept].Start, signs[kept + copies.Length - 1].End));
    }

    /// <summary>How much a half tells that its signs alone do not.</summary>
    private int RichnessOf(int start, int length)
    {
        var richness = 0;
        for (var i = start; i < start + length; i++)
        {
            richness += (signs[i].Script != '\0' ? 1 : 0) + (signs[i].IsStyled ? 1 : 0);
        }

        return richness;
    }
}
