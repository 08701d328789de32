using System.Numerics;
using System.Runtime.CompilerServices;

namespace PaperLint.Text;

/// <summary>
/// Finds of which of many groups of ASCII literals a text holds one, in any case, with line breaks and spaces taken for
/// each other and a space before and behind the text, with one step for every character (Aho and Corasick, "Efficient string
/// matching", CACM 18(6), 1975;
/// all failure links are followed while it is built).
/// </summary>
internal sealed class LiteralAutomaton
{
    /// <summary>
    /// Characters of all literals together at most: each may be a state, and a state has 15 bits, so that the table stays in the
    /// fast caches.
    /// </summary>
    public const int MostCharacters = Ends - 1;

    private const int Parts = 4;
    private const int Start = 0;
    private const int Ascii = 128;

    /// <summary>Set in a step in which literals end.</summary>
    private const int Ends = 1 << 15;

    /// <summary>
    /// By character, its column in a row of <see cref="_next"/>. Characters that always do the same share one; the first is for
    /// those that are in no literal, as the last character here, which stands for all beyond ASCII.
    /// </summary>
    private readonly byte[] _columns = new byte[Ascii + 1];

    /// <summary>A row of <see cref="_next"/> has this power of two of columns.</summary>
    private readonly int _shift;

    /// <summary>By state and column, the next state, and whether literals end.</summary>
    private readonly ushort[] _next;

    /// <summary>Beside <see cref="_next"/>, the groups whose literals end, as an index of <see cref="_groups"/>.</summary>
    private readonly ushort[] _ends;

    private readonly int[][] _groups;

    /// <summary>Characters of the longest literal.</summary>
    private readonly int _longest;

    /// <param name="groups">Of literals that are ASCII and not empty, and have at most <see cref="MostCharacters"/> together.</param>
    public LiteralAutomaton(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups.Sum(literals => literals.Sum(literal => literal.Length)), MostCharacters,
            nameof(groups));
        _longest = groups.SelectMany(literals => literals).Select(literal => literal.Length).DefaultIfEmpty().Max();
        var steps = new LiteralSteps(groups);
        var columns = steps.Columns();
        _shift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)columns.Count));
        _groups = steps.Groups;
        _next = new ushort[steps.States << _shift];
        _ends = new ushort[_next.Length];
        for (var i = 0; i < columns.Count; i++)
        {
            foreach (var c in columns[i].Characters)
            {
                _columns[c] = _columns[char.ToUpperInvariant(c)] = (byte)i;
            }

            for (var state = 0; state < steps.States; state++)
            {
                var (target, ended) = steps.Step(state, columns[i].Column);
                var edge = (state << _shift) + i;
                _next[edge] = (ushort)(target | (ended != 0 ? Ends : 0));
                _ends[edge] = (ushort)ended;
            }
        }

        // Texts are broken into lines anywhere.
        _columns['\r'] = _columns['\n'] = _columns[' '];
    }

    /// <summary>
    /// Marks the groups of which a literal is in the text, by index. Each step waits for the one before, so that four parts of a text
    /// are read at once; each goes on for a literal's length into the next.
    /// </summary>
    public void Find(ReadOnlySpan<char> text, Span<bool> found)
    {
        ReadOnlySpan<byte> columns = _columns;
        ReadOnlySpan<ushort> next = _next;
        var shift = _shift;
        var state = Take(EdgeOf(columns, Start << shift, ' '), found);
        var part = Math.Max(0, text.Length - _longest) / Parts;
        if (part > _longest)
        {
            var (state2, state3, state4) = (Start, Start, Start);
            for (var i = 0; i < part + _longest; i++)
            {
                var edge = EdgeOf(columns, state << shift, text[i]);
                var edge2 = EdgeOf(columns, state2 << shift, text[i + part]);
                var edge3 = EdgeOf(columns, state3 << shift, text[i + (2 * part)]);
                var edge4 = EdgeOf(columns, state4 << shift, text[i + (3 * part)]);
                (state, state2, state3, state4) = (next[edge], next[edge2], next[edge3], next[edge4]);
                if ((state | state2 | state3 | state4) >= Ends)
                {
                    (state, state2) = (Take(edge, found), Take(edge2, found));
                    (state3, state4) = (Take(edge3, found), Take(edge4, found));
                }
            }

            state = state4;
            text = text[((Parts * part) + _longest)..];
        }

        foreach (var c in text)
        {
            var edge = EdgeOf(columns, state << shift, c);
            state = next[edge] < Ends ? next[edge] : Take(edge, found);
        }

        Take(EdgeOf(columns, state << shift, ' '), found);
    }

    /// <summary>The state that a step leads to; marks the groups whose literals end there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Take(int edge, Span<bool> found)
    {
        if (_next[edge] >= Ends)
        {
            foreach (var group in _groups[_ends[edge]])
            {
                found[group] = true;
            }
        }

        return _next[edge] & (Ends - 1);
    }

    /// <summary>The place of the step by a character from the state whose row begins at <paramref name="row"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EdgeOf(ReadOnlySpan<byte> columns, int row, char c) => row + columns[Math.Min((int)c, Ascii)];
}
