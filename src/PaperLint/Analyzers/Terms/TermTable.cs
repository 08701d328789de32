namespace PaperLint.Analyzers.Terms;

/// <summary>Wrong forms, to be found at the words of a text in one pass, however many they are.</summary>
internal sealed class TermTable
{
    private const int Letters = 26;

    /// <summary>Lengths from here on share a bit of the sieve.</summary>
    private const int LongHead = 31;

    private readonly Dictionary<string, List<Term>> _byHead = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Term>>.AlternateLookup<ReadOnlySpan<char>> _heads;

    /// <summary>By a word's first two letters, the lengths of the heads that begin so: turns most words away without hashing them.</summary>
    private readonly uint[] _lengths = new uint[Letters * Letters];

    public TermTable(IEnumerable<Term> terms)
    {
        _heads = _byHead.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var term in terms.OrderByDescending(term => term.Wrong.Length).ThenByDescending(term => term.IsExact))
        {
            Add(term);
        }
    }

    /// <summary>The longest wrong form at the word <paramref name="start"/>..<paramref name="headEnd"/>, and where it ends; null when there is none.</summary>
    public Term? Find(string text, int start, int headEnd, out int end)
    {
        end = headEnd;
        var head = text.AsSpan(start, headEnd - start);
        if (!MayHold(head) || !_heads.TryGetValue(head, out var terms))
        {
            return null;
        }

        foreach (var term in terms)
        {
            if (Matches(term, text, start, out end))
            {
                return term;
            }
        }

        return null;
    }

    private static bool Matches(Term term, string text, int start, out int end)
    {
        end = start;
        var wrong = term.Wrong;
        for (var i = 0; i < wrong.Length; i++)
        {
            if (end == text.Length || !Same(wrong[i], text[end], term.IsExact))
            {
                return false;
            }

            end++;
            while (wrong[i] == ' ' && end < text.Length && text[end] == ' ')
            {
                end++;
            }
        }

        return end == text.Length || !Words.IsPart(text[end - 1]) || !Words.IsPart(text[end]);
    }

    private static bool Same(char wrong, char written, bool exact) =>
        wrong == written || (!exact && wrong == char.ToLowerInvariant(written));

    private void Add(Term term)
    {
        var head = term.Head;
        if (!_heads.TryGetValue(head, out var terms))
        {
            _heads[head] = terms = [];
            if (Cell(head) is var cell and >= 0)
            {
                _lengths[cell] |= LengthBit(head);
            }
        }

        terms.Add(term);
    }

    private bool MayHold(ReadOnlySpan<char> head) => Cell(head) is var cell && (cell < 0 || (_lengths[cell] & LengthBit(head)) != 0);

    private static uint LengthBit(ReadOnlySpan<char> head) => 1u << Math.Min(head.Length, LongHead);

    /// <summary>The cell of the sieve, or -1 for a word that does not begin with two ASCII letters.</summary>
    private static int Cell(ReadOnlySpan<char> head)
    {
        if (head.Length < 2 || !char.IsAsciiLetter(head[0]) || !char.IsAsciiLetter(head[1]))
        {
            return -1;
        }

        return (((head[0] | 0x20) - 'a') * Letters) + ((head[1] | 0x20) - 'a');
    }
}
