using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Text;

namespace PaperLint.Linting;

/// <summary>
/// Tells in one pass over a text which analyzers can find anything in it: those one of whose triggers it holds, and
/// those that have none and read no words.
/// </summary>
internal sealed class Prefilter
{
    private readonly int[] _always;
    private readonly LiteralAutomaton _automaton;

    public Prefilter(ImmutableArray<FieldAnalyzer> analyzers)
    {
        var always = new List<int>();
        var triggers = new IReadOnlyList<string>[analyzers.Length];
        var characters = 0;
        for (var i = 0; i < analyzers.Length; i++)
        {
            // A pack with more triggers than can be looked for at once is woken by every text.
            characters += analyzers[i].Triggers.Sum(trigger => trigger.Length);
            var isLookedFor = characters <= LiteralAutomaton.MostCharacters;
            triggers[i] = isLookedFor ? analyzers[i].Triggers : [];
            if (!isLookedFor || (analyzers[i].Triggers.IsEmpty && !analyzers[i].ReadsWords))
            {
                always.Add(i);
            }
        }

        _always = [.. always];
        _automaton = new LiteralAutomaton(triggers);
    }

    /// <summary>Marks the analyzers that must look at the text, by index.</summary>
    public void Wake(ReadOnlySpan<char> text, Span<bool> woken)
    {
        foreach (var index in _always)
        {
            woken[index] = true;
        }

        _automaton.Find(text, woken);
    }
}
