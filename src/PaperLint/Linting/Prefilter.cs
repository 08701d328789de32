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
        var always = new List<int>();
        var literals = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var characters = 0;
        for (var i = 0; i < analyzers.Length; i++)
        {
            // A pack with more triggers than can be looked for at once is woken by every text.
            var triggers = analyzers[i].Triggers;
            characters += triggers.Sum(trigger => trigger.Length);
            if ((triggers.IsEmpty && !analyzers[i].ReadsWords) || characters > LiteralAutomaton.MostCharacters)
            {
                always.Add(i);
                continue;
            }

            foreach (var trigger in triggers.Select(trigger => trigger.ToLowerInvariant()).Distinct())
            {
                if (!literals.TryGetValue(trigger, out var woken))
                {
                    literals.Add(trigger, woken = []);
                }

                woken.Add(i);
            }
        }

        _always = [.. always];
        _automaton = new LiteralAutomaton([.. literals.Keys]);
        _analyzers = [.. literals.Values.Select(woken => woken.ToArray())];
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
            if (_automaton.IsEnd(state))
            {
                Wake(_automaton.EndsAt(state), woken);
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
