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
    /// those that are in no literal.
    /// </summary>
    private readonly byte[] _columns = new byte[Ascii];

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
        var part = Math.Max(0, text.Length - _longest) / Parts;
        var state = Step(Start, ' ', found);
        var rest = text;
        if (part > _longest)
        {
            rest = text[(3 * part)..];
            ReadOnlySpan<char> second = text[part..], third = text[(2 * part)..];
            var (state2, state3, state4) = (Start, Start, Start);
            for (var i = 0; i < part + _longest; i++)
            {
                state = Step(state, text[i], found);
                state2 = Step(state2, second[i], found);
                state3 = Step(state3, third[i], found);
                state4 = Step(state4, rest[i], found);
            }

            state = state4;
            rest = rest[(part + _longest)..];
        }

        foreach (var c in rest)
        {
            state = Step(state, c, found);
        }

        Step(state, ' ', found);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Step(int state, char c, Span<bool> found)
    {
        var edge = EdgeOf(state, c);
        state = _next[edge];
        if (state >= Ends)
        {
            state -= Ends;
            foreach (var group in _groups[_ends[edge]])
            {
                found[group] = true;
            }
        }

        return state;
    }

    /// <summary>The place of the step from a state by a character.</summary>
    private int EdgeOf(int state, char c) => (state << _shift) + (c < Ascii ? _columns[c] : 0);
}
