using System.Numerics;

namespace PaperLint.Linting;

/// <summary>
/// Finds which of many ASCII literals a text holds, in any case and with line breaks and spaces taken for each other, with one step for every character (Aho and Corasick,
/// "Efficient string matching", CACM 18(6), 1975; all failure links are followed while it is built).
/// </summary>
internal sealed class LiteralAutomaton
{
    /// <summary>The state of a text of which nothing is read yet.</summary>
    public const int Start = 0;

    private const int Ascii = 128;

    /// <summary>By character, its column in a row of <see cref="_next"/>; 0 for all that are in no literal.</summary>
    private readonly byte[] _columns = new byte[Ascii];

    /// <summary>A row of <see cref="_next"/> has this power of two of columns.</summary>
    private readonly int _shift;

    private readonly int[] _next;
    private readonly int[]?[] _ends;

    /// <param name="literals">Each is ASCII and not empty.</param>
    public LiteralAutomaton(IReadOnlyList<string> literals)
    {
        var folded = literals.Select(literal => literal.ToLowerInvariant().Replace('\r', ' ').Replace('\n', ' ')).ToArray();
        _shift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)NumberColumns(folded)));
        var next = new List<int>(new int[1 << _shift]);
        var ends = new List<List<int>?> { null };
        for (var i = 0; i < folded.Length; i++)
        {
            Add(folded[i], i, next, ends);
        }

        Link(next, ends);
        _next = [.. next];
        _ends = [.. ends.Select(list => list?.ToArray())];
    }

    /// <summary>The state after one more character.</summary>
    public int Step(int state, char c) => _next[(state << _shift) + (c < Ascii ? _columns[c] : 0)];

    /// <summary>The literals that end where the state is reached, by index; null for none.</summary>
    public int[]? EndsAt(int state) => _ends[state];

    public bool AreAnyIn(ReadOnlySpan<char> text)
    {
        var state = Start;
        foreach (var c in text)
        {
            state = Step(state, c);
            if (EndsAt(state) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private int NumberColumns(IEnumerable<string> literals)
    {
        var width = 1;
        foreach (var c in literals.SelectMany(literal => literal).Distinct())
        {
            _columns[c] = _columns[char.ToUpperInvariant(c)] = (byte)width++;
        }

        // Texts are broken into lines anywhere.
        _columns['\r'] = _columns['\n'] = _columns[' '];
        return width;
    }

    private void Add(string literal, int index, List<int> next, List<List<int>?> ends)
    {
        var state = Start;
        foreach (var c in literal)
        {
            var edge = (state << _shift) + _columns[c];
            if (next[edge] == Start)
            {
                next[edge] = ends.Count;
                next.AddRange(new int[1 << _shift]);
                ends.Add(null);
            }

            state = next[edge];
        }

        (ends[state] ??= []).Add(index);
    }

    /// <summary>Gives every state the steps, and the ends, of the longest other state whose text its own ends in.</summary>
    private void Link(List<int> next, List<List<int>?> ends)
    {
        var suffixes = new int[ends.Count];
        var states = new Queue<int>();
        states.Enqueue(Start);
        while (states.TryDequeue(out var state))
        {
            for (var column = 0; column < 1 << _shift; column++)
            {
                var edge = (state << _shift) + column;
                var suffix = state == Start ? Start : next[(suffixes[state] << _shift) + column];
                var target = next[edge];
                if (target == Start)
                {
                    next[edge] = suffix;
                    continue;
                }

                suffixes[target] = suffix;
                if (ends[suffix] is { } inherited)
                {
                    (ends[target] ??= []).AddRange(inherited);
                }

                states.Enqueue(target);
            }
        }
    }
}
