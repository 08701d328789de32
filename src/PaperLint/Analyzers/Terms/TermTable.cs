namespace PaperLint.Analyzers.Terms;

/// <summary>Wrong forms, to be found at the words of a text in one pass, however many they are.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, List<Term>> _byHead = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Term>>.AlternateLookup<ReadOnlySpan<char>> _heads;

    /// <summary>Of each wrong form the longest word: the least common, mostly.</summary>
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _signs = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

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
        if (!_heads.TryGetValue(head, out var terms))
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

    /// <summary>Whether a run of ASCII letters is a sign that a wrong form may be near. A text without any has none.</summary>
    public bool IsSign(ReadOnlySpan<char> letters) => _signs.Contains(letters);

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
        }

        terms.Add(term);
        _signs.Add(Words.LongestLettersOf(term.Wrong));
    }
}
