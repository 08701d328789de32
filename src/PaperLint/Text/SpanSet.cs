using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Text;

/// <summary>Spans of a text, sorted and apart from each other, that can be asked quickly.</summary>
public sealed class SpanSet
{
    private readonly ImmutableArray<TextSpan> _spans;

    private SpanSet(ImmutableArray<TextSpan> spans) => _spans = spans;

    public static SpanSet Empty { get; } = new([]);

    public ImmutableArray<TextSpan> Spans => _spans;

    /// <summary>Sorts the spans and joins those that touch.</summary>
    public static SpanSet Of(IEnumerable<TextSpan> spans)
    {
        var sorted = spans.Where(span => !span.IsEmpty).ToList();
        if (sorted.Count == 0)
        {
            return Empty;
        }

        sorted.Sort();
        var joined = ImmutableArray.CreateBuilder<TextSpan>(sorted.Count);
        foreach (var span in sorted)
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = TextSpan.FromBounds(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return new SpanSet(joined.DrainToImmutable());
    }

    public bool Contains(int offset) => Overlaps(new TextSpan(offset, 1));

    public bool Overlaps(TextSpan span) => FirstOver(span) is var first && first < _spans.Length && _spans[first].Start < span.End;

    /// <summary>The index of the first span that does not end before this one begins; their number where there is none.</summary>
    internal int FirstOver(TextSpan span)
    {
        var low = 0;
        var high = _spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
