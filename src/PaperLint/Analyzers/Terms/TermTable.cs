using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Terms;

/// <summary>
/// Wrong forms, each to be found at its sign, one of its words (a run of ASCII letters): the longest of those that are in
/// no right form, since texts have what is misspelt far less often than the words around it; else the longest of all.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, List<(Term Term, int Sign)>>.AlternateLookup<ReadOnlySpan<char>> _bySign =
        new Dictionary<string, List<(Term Term, int Sign)>>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public TermTable(IEnumerable<Term> terms)
    {
        var ordered = terms.OrderByDescending(term => term.Wrong.Length).ThenByDescending(term => term.IsExact).ToArray();
        var right = RightWords(ordered);
        foreach (var term in ordered)
        {
            var sign = SignOf(term, right);
            var word = term.Wrong.AsSpan(sign.Start, sign.Length);
            if (!_bySign.TryGetValue(word, out var sharing))
            {
                _bySign[word] = sharing = [];
            }

            sharing.Add((term, sign.Start));
        }
    }

    /// <summary>Whether a run of ASCII letters is the sign of a wrong form.</summary>
    public bool IsSign(ReadOnlySpan<char> letters) => _bySign.ContainsKey(letters);

    /// <summary>The wrong forms that have their sign at one of the places: by their beginning, the longest first, one that is exact before one in any case.</summary>
    public IEnumerable<(TextSpan Span, Term Term)> Find(string text, IEnumerable<TextSpan> signs)
    {
        List<(TextSpan Span, Term Term)>? found = null;
        foreach (var place in signs)
        {
            if (!_bySign.TryGetValue(text.AsSpan(place.Start, place.Length), out var terms))
            {
                continue;
            }

            foreach (var (term, sign) in terms)
            {
                if (StartOf(term, sign, text, place.Start) is var start and >= 0 && EndOf(term, text, start) is var end and >= 0)
                {
                    (found ??= []).Add((TextSpan.FromBounds(start, end), term));
                }
            }
        }

        return found is { Count: > 1 } ? found.OrderBy(match => match.Span.Start).ThenByDescending(match => match.Term.Wrong.Length) : found ?? [];
    }

    /// <summary>The words of all right forms.</summary>
    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> RightWords(Term[] terms)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var right in terms.SelectMany(term => term.Rights))
        {
            foreach (var word in AsciiWords.Of(right))
            {
                words.Add(right.AsSpan(word.Start, word.Length));
            }
        }

        return words;
    }

    private static TextSpan SignOf(Term term, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> right) =>
        AsciiWords.Of(term.Wrong).MaxBy(word => (!right.Contains(term.Wrong.AsSpan(word.Start, word.Length)), word.Length));

    /// <summary>Where the form would begin; -1 where what stands before its sign is not its beginning, or not that of a word.</summary>
    /// <param name="term">The wrong form.</param>
    /// <param name="sign">Where its sign is in it.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the sign is in the text.</param>
    private static int StartOf(Term term, int sign, string text, int at)
    {
        var start = at;
        for (var i = sign - 1; i >= 0; i--)
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
