using System.Collections.Immutable;
using PaperLint.Analyzers;

namespace PaperLint.Linting;

/// <summary>
/// Tells in one pass over a text which analyzers can find anything in it: those one of whose triggers it holds, and
/// those that have none and read no words.
/// </summary>
internal sealed class Prefilter
{
    private readonly int[] _always;
    private readonly LiteralAutomaton _automaton;
    private readonly int[][] _analyzers;

    public Prefilter(ImmutableArray<FieldAnalyzer> analyzers)
    {
        var indexed = analyzers.Select((analyzer, index) => (analyzer.Triggers, index)).ToArray();
        _always = [.. indexed.Where(item => item.Triggers.IsEmpty && !analyzers[item.index].ReadsWords).Select(item => item.index)];
        var literals = indexed
            .SelectMany(item => item.Triggers.Select(trigger => (Literal: trigger.ToLowerInvariant(), item.index)))
            .GroupBy(item => item.Literal, item => item.index, StringComparer.Ordinal)
            .ToArray();
        _automaton = new LiteralAutomaton([.. literals.Select(group => group.Key)]);
        _analyzers = [.. literals.Select(group => group.Distinct().ToArray())];
    }

    /// <summary>Marks the analyzers that must look at the text, by index.</summary>
    public void Wake(ReadOnlySpan<char> text, Span<bool> woken)
    {
        foreach (var index in _always)
        {
            woken[index] = true;
        }

        var state = LiteralAutomaton.Start;
        foreach (var c in text)
        {
            state = _automaton.Step(state, c);
            if (_automaton.EndsAt(state) is { } literals)
            {
                Wake(literals, woken);
            }
        }
    }

    private void Wake(int[] literals, Span<bool> woken)
    {
        foreach (var literal in literals)
        {
            foreach (var index in _analyzers[literal])
            {
                woken[index] = true;
            }
        }
    }
}
