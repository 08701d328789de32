using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Terms;

/// <summary>Wrong forms, each to be found at the longest of its words: the least common, mostly.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, List<Term>>.AlternateLookup<ReadOnlySpan<char>> _bySign =
        new Dictionary<string, List<Term>>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public TermTable(IEnumerable<Term> terms)
    {
        foreach (var term in terms.OrderByDescending(term => term.Wrong.Length).ThenByDescending(term => term.IsExact))
        {
            var sign = term.Wrong.AsSpan(term.Sign.Start, term.Sign.Length);
            if (!_bySign.TryGetValue(sign, out var sharing))
            {
                _bySign[sign] = sharing = [];
            }

            sharing.Add(term);
        }
    }

    /// <summary>Whether a run of ASCII letters is the longest word of a wrong form.</summary>
    public bool IsSign(ReadOnlySpan<char> letters) => _bySign.ContainsKey(letters);

    /// <summary>The wrong forms that have their longest word at one of the places: by their beginning, the longest first, one that is exact before one in any case.</summary>
    public IEnumerable<(TextSpan Span, Term Term)> Find(string text, IEnumerable<TextSpan> signs)
    {
        var found = new List<(TextSpan Span, Term Term)>();
        foreach (var sign in signs)
        {
            foreach (var term in _bySign.TryGetValue(text.AsSpan(sign.Start, sign.Length), out var terms) ? terms : [])
            {
                if (StartOf(term, text, sign.Start) is var start and >= 0 && EndOf(term, text, start) is var end and >= 0)
                {
                    found.Add((TextSpan.FromBounds(start, end), term));
                }
            }
        }

        return found.Count > 1 ? found.OrderBy(match => match.Span.Start).ThenByDescending(match => match.Term.Wrong.Length) : found;
    }

    /// <summary>Where the form would begin; -1 where what stands before its longest word is not its beginning, or not that of a word.</summary>
    private static int StartOf(Term term, string text, int sign)
    {
        var start = sign;
        for (var i = term.Sign.Start - 1; i >= 0; i--)
        {
            if (start == 0 || !Same(term.Wrong[i], text[start - 1], term.IsExact))
            {
                return -1;
            }

            start--;
            while (term.Wrong[i] == ' ' && start > 0 && text[start - 1] == ' ')
            {
                start--;
            }
        }

        return start == 0 || !Words.IsPart(text[start - 1]) ? start : -1;
    }

    private static int EndOf(Term term, string text, int start)
    {
        var end = start;
        foreach (var c in term.Wrong)
        {
            if (end == text.Length || !Same(c, text[end], term.IsExact))
            {
                return -1;
            }

            end++;
            while (c == ' ' && end < text.Length && text[end] == ' ')
            {
                end++;
            }
        }

        return end == text.Length || !Words.IsPart(text[end - 1]) || !Words.IsPart(text[end]) ? end : -1;
    }

    private static bool Same(char wrong, char written, bool exact) =>
        wrong == written || (!exact && wrong == char.ToLowerInvariant(written));
}
