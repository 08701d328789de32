using Microsoft.CodeAnalysis.Text;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>
/// The spans of one field that accepted fixes edit. Asking takes logarithmic time: a field can have a hundred thousand of them.
/// </summary>
internal sealed class TakenSpans
{
    /// <summary>No two of them touch, so that they have an order in which what touches is equal.</summary>
    private readonly SortedSet<Taken> _spans = new(Comparer<Taken>.Create(Compare));

    public bool Touches(TextSpan span, Rule rule) => _spans.Contains(new Taken(span, rule));

    /// <summary>Takes a span that touches none but spans of its own fix, with which it becomes one.</summary>
    public void Add(TextSpan span, Rule rule)
    {
        var taken = new Taken(span, rule);
        while (!_spans.Add(taken))
        {
            _spans.TryGetValue(taken, out var other);
            _spans.Remove(other);
            taken = new Taken(TextSpan.FromBounds(Math.Min(taken.Span.Start, other.Span.Start), Math.Max(taken.Span.End, other.Span.End)),
                rule);
        }
    }

    private static int Compare(Taken a, Taken b) => IsBefore(a, b) ? -1 : IsBefore(b, a) ? 1 : 0;

    private static bool IsBefore(Taken a, Taken b) =>
        a.Span.End < b.Span.Start || (a.Span.End == b.Span.Start && a.Rule == b.Rule && !a.Span.IsEmpty && !b.Span.IsEmpty);

    private readonly record struct Taken(TextSpan Span, Rule Rule);
}
