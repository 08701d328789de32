using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Evidence;

/// <summary>What of a reference is put in a text as a whole: formulas and addresses, those between which no letter stands as one.</summary>
internal sealed class ReferenceUnits(ReadText reference)
{
    public IEnumerable<ReferenceUnit> Find()
    {
        ReferenceUnit? open = null;
        var at = 0;
        foreach (var span in reference.Units.Spans)
        {
            var start = Advance(ref at, span.Start);
            var end = Advance(ref at, span.End);
            if (open is { } before && before.End == start)
            {
                open = new ReferenceUnit(TextSpan.FromBounds(before.Span.Start, span.End), before.Start, end);
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = new ReferenceUnit(span, start, end)
            {
                IsAddress = end == start + 1 && reference.Letters[start].Value == LetterReader.Address,
            };
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The number of the first letter from an offset on.</summary>
    private int Advance(ref int at, int offset)
    {
        while (at < reference.Letters.Length && reference.Letters[at].Start < offset)
        {
            at++;
        }

        return at;
    }
}
