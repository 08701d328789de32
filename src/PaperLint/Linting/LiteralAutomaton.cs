using System.Numerics;

namespace PaperLint.Linting;

/// <summary>
/// Finds which of many ASCII literals a text holds, in any case and with line breaks and spaces taken for each other,
/// with one step for every character (Aho and Corasick, "Efficient string matching", CACM 18(6), 1975; all failure links
/// are followed while it is built).
/// </summary>
internal sealed class LiteralAutomaton
{
    /// <summary>The state of a text of which nothing is read yet.</summary>
    public const int Start = 0;

    /// <summary>Characters of all literals together at most: each may be a state, and a state has 16 bits, so that the table stays in the fast caches.</summary>
    public const int MostCharacters = ushort.MaxValue;

    private const int Ascii = 128;

    /// <summary>By character, its column in a row of <see cref="_next"/>; 0 for all that are in no literal.</summary>
    private readonly byte[] _columns = new byte[Ascii];

    /// <summary>A row of <see cref="_next"/> has this power of two of columns.</summary>
    private readonly int _shift;

    private readonly ushort[] _next;

    /// <summary>States from this one on are those in which literals end.</summary>
    private readonly int _firstEnd;

    private readonly int[][] _ends;

    /// <param name="literals">Each is ASCII and not empty; together they have at most <see cref="MostCharacters"/>.</param>
    public LiteralAutomaton(IReadOnlyList<string> literals)
    {
        var folded = literals.Select(literal => literal.ToLowerInvariant().Replace('\r', ' ').Replace('\n', ' ')).ToArray();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(folded.Sum(literal => literal.Length), MostCharacters, nameof(literals));
        _shift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)NumberColumns(folded)));
        var next = new List<int>(new int[1 << _shift]);
        var ends = new List<List<int>?> { null };
        for (var i = 0; i < folded.Length; i++)
        {
            Add(folded[i], i, next, ends);
        }

        Link(next, ends);
        var order = Enumerable.Range(0, ends.Count).OrderBy(state => ends[state] is not null).ToArray();
        _firstEnd = ends.Count(end => end is null);
        _ends = [.. order[_firstEnd..].Select(state => ends[state]!.ToArray())];
        _next = Renumber(next, order);
    }

    /// <summary>The state after one more character.</summary>
    public int Step(int state, char c) => _next[(state << _shift) + (c < Ascii ? _columns[c] : 0)];

    /// <summary>Whether literals end where the state is reached.</summary>
    public bool IsEnd(int state) => state >= _firstEnd;

    /// <summary>The literals that end in a state in which some do, by index.</summary>
    public int[] EndsAt(int state) => _ends[state - _firstEnd];

    public bool AreAnyIn(ReadOnlySpan<char> text)
    {
        var state = Start;
        foreach (var c in text)
        {
            state = Step(state, c);
            if (IsEnd(state))
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

    private ushort[] Renumber(List<int> next, int[] order)
    {
        var numbers = new ushort[order.Length];
        for (var number = 0; number < order.Length; number++)
        {
            numbers[order[number]] = (ushort)number;
        }

        var renumbered = new ushort[next.Count];
        for (var edge = 0; edge < renumbered.Length; edge++)
        {
            var row = numbers[edge >> _shift] << _shift;
            renumbered[row + (edge & ((1 << _shift) - 1))] = numbers[next[edge]];
        }

        return renumbered;
    }
}
