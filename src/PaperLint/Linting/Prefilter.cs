using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using PaperLint.Analyzers;

namespace PaperLint.Linting;

/// <summary>
/// Tells in one pass over a text which analyzers can find anything in it: those one of whose triggers it holds, and
/// those that have none.
/// </summary>
internal sealed class Prefilter
{
    private readonly int _count;
    private readonly int[] _always;
    private readonly SearchValues<string> _literals;
    private readonly (string Literal, int[] Analyzers)[][] _byFirst = new (string, int[])[128][];

    public Prefilter(ImmutableArray<FieldAnalyzer> analyzers)
    {
        _count = analyzers.Length;
        var indexed = analyzers.Select((analyzer, index) => (analyzer.Triggers, index)).ToArray();
        _always = [.. indexed.Where(item => item.Triggers.IsEmpty).Select(item => item.index)];
        var literals = indexed
            .SelectMany(item => item.Triggers.Select(trigger => (Literal: trigger.ToLowerInvariant(), item.index)))
            .GroupBy(item => item.Literal, StringComparer.Ordinal)
            .Select(group => (Literal: group.Key, Analyzers: group.Select(item => item.index).Distinct().ToArray()))
            .ToArray();
        _literals = SearchValues.Create([.. literals.Select(item => item.Literal)], StringComparison.OrdinalIgnoreCase);
        foreach (var group in literals.GroupBy(item => item.Literal[0]))
        {
            _byFirst[group.Key] = [.. group];
        }
    }

    /// <summary>The analyzers that must look at the text, by index.</summary>
    public BitArray Wake(string text)
    {
        var woken = new BitArray(_count);
        foreach (var index in _always)
        {
            woken[index] = true;
        }

        var rest = text.AsSpan();
        while (rest.IndexOfAny(_literals) is var at and >= 0)
        {
            rest = rest[at..];
            WakeAt(rest, woken);
            rest = rest[1..];
        }

        return woken;
    }

    private void WakeAt(ReadOnlySpan<char> rest, BitArray woken)
    {
        var first = char.ToLowerInvariant(rest[0]);
        if (first >= _byFirst.Length || _byFirst[first] is not { } candidates)
        {
            return;
        }

        foreach (var (literal, analyzers) in candidates)
        {
            if (rest.StartsWith(literal, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var index in analyzers)
                {
                    woken[index] = true;
                }
            }
        }
    }
}
