using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.Terms;

/// <summary>
/// Wrong forms, each to be found at its sign, one of its words (a run of ASCII letters): the longest of those that are in
/// no right form, since texts have what is misspelt far less often than the words around it; else the longest of all.
/// </summary>
internal sealed class TermTable
{
    private const int None = -1;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _last;

    /// <summary>Wrong forms, where each has its sign, and the one before it with the same sign, or <see cref="None"/>.</summary>
    private readonly (Term Term, int Sign, int Before)[] _forms;

    public TermTable(IReadOnlyCollection<Term> terms)
    {
        _last = new Dictionary<string, int>(terms.Count, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _forms = new (Term, int, int)[terms.Count];
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? right = null;
        var count = 0;
        foreach (var term in terms)
        {
            var sign = OnlyWord(term.Wrong) ?? SignOf(term, right ??= RightWords(terms));
            ref var last =
                ref CollectionsMarshal.GetValueRefOrAddDefault(_last, term.Wrong.AsSpan(sign.Start, sign.Length), out var isKnown);
            _forms[count] = (term, sign.Start, isKnown ? last : None);
            last = count++;
        }
    }

    /// <summary>Whether a run of ASCII letters is the sign of a wrong form.</summary>
    public bool IsSign(ReadOnlySpan<char> letters) => _last.ContainsKey(letters);

    /// <summary>
    /// The wrong forms that have their sign at one of the places: by their beginning, the longest first, one that is exact before
    /// one in any case.
    /// </summary>
    public IEnumerable<(TextSpan Span, Term Term)> Find(string text, IEnumerable<TextSpan> signs)
    {
        List<(TextSpan Span, int Form)>? found = null;
        foreach (var place in signs)
        {
            var form = _last.TryGetValue(text.AsSpan(place.Start, place.Length), out var last) ? last : None;
            for (; form != None; form = _forms[form].Before)
            {
                var (term, sign, _) = _forms[form];
                if (StartOf(term, sign, text, place.Start) is var start and >= 0 && EndOf(term, text, start) is var end and >= 0)
                {
                    (found ??= []).Add((TextSpan.FromBounds(start, end), form));
                }
            }
        }

        return found is null ? [] : found
            .OrderBy(match => match.Span.Start)
            .ThenByDescending(match => _forms[match.Form].Term.Wrong.Length)
            .ThenByDescending(match => _forms[match.Form].Term.IsExact)
            .ThenBy(match => match.Form)
            .Select(match => (match.Span, _forms[match.Form].Term));
    }

    /// <summary>The words of all right forms.</summary>
    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> RightWords(IReadOnlyCollection<Term> terms)
    {
        var words = new HashSet<string>(terms.Count, StringComparer.OrdinalIgnoreCase);
        var runs = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var right in terms.SelectMany(term => term.Rights))
        {
            if (OnlyWord(right) is { } only && only.Length == right.Length)
            {
                words.Add(right);
                continue;
            }

            foreach (var word in AsciiWords.Of(right))
            {
                runs.Add(right.AsSpan(word.Start, word.Length));
            }
        }

        return runs;
    }

    /// <summary>The run of ASCII letters of a form that has but one.</summary>
    private static TextSpan? OnlyWord(string form)
    {
        var words = new AsciiWords(form);
        words.MoveNext();
        var only = TextSpan.FromBounds(words.Start, words.End);
        return words.MoveNext() ? null : only;
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
