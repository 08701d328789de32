using PaperLint.Text;

namespace PaperLint.Language.English;

/// <summary>
/// Finds common words that are one slip away. A slip touches two neighbouring letters at most, so that either the
/// beginning or the end of the word is as it was: only words with the same beginning, or the same end, are compared, and
/// of those the ones that are no more than a letter longer or shorter.
/// </summary>
internal sealed class CorrectionIndex
{
    /// <summary>Shorter words are one slip away from too many others.</summary>
    private const int ShortestWord = 6;

    private readonly ListedWords _words;
    private readonly WordGroups _byStart = new();
    private readonly WordGroups _byEnd = new();

    /// <param name="words">Words, the common ones first.</param>
    /// <param name="common">How many of them are common.</param>
    public CorrectionIndex(ListedWords words, int common)
    {
        _words = words;
        for (var i = 0; i < common; i++)
        {
            if (words[i].Length >= ShortestWord)
            {
                Add(i, words[i]);
            }
        }
    }

    /// <summary>Puts a word where it is found from a written word of the same length, of one letter less, and of one more.</summary>
    private void Add(int number, ReadOnlySpan<char> word)
    {
        var (lastStart, lastEnd) = (0, 0);
        for (var written = Math.Max(ShortestWord, word.Length - 1); written <= word.Length + 1; written++)
        {
            var (start, end) = (StartOf(written), EndOf(written));
            if (start != lastStart)
            {
                _byStart.Add(word[..start], word.Length, number);
            }

            if (end != lastEnd)
            {
                _byEnd.Add(word[^end..], word.Length, number);
            }

            (lastStart, lastEnd) = (start, end);
        }
    }

    /// <summary>The likeliest word that is meant by one that is not known; null when there is none.</summary>
    public Correction? Find(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord)
        {
            return null;
        }

        var byStart = FindIn(_byStart, word, StartOf(word.Length), fromEnd: false);
        var byEnd = FindIn(_byEnd, word, EndOf(word.Length), fromEnd: true);
        return byStart is not { } start ? byEnd
            : byEnd is not { } end || start.Edit < end.Edit ? start
            : end.Edit < start.Edit ? end
            : start with { IsOnly = start.IsOnly && end.IsOnly && start.Word == end.Word };
    }

    /// <summary>
    /// The likeliest word of those that share some letters with the written one; of equally likely ones the first in order.
    /// </summary>
    private Correction? FindIn(WordGroups groups, ReadOnlySpan<char> word, int shared, bool fromEnd)
    {
        Correction? best = null;
        var same = fromEnd ? word[^shared..] : word[..shared];
        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            for (var member = groups.First(same, length); member != WordGroups.None;)
            {
                (var number, member) = groups[member];
                var candidate = _words[number];
                if (candidate.Length != length || !(fromEnd ? candidate.EndsWith(same) : candidate.StartsWith(same))
                    || OneEdit.Of(word, candidate) is not { } edit || !IsLikely(word, candidate, edit))
                {
                    continue;
                }

                if (best is not { } known || edit < known.Edit)
                {
                    best = new Correction(candidate.ToString(), edit, IsOnly: true);
                }
                else if (edit == known.Edit && !candidate.SequenceEqual(known.Word))
                {
                    var order = fromEnd ? CompareFromEnd(candidate, known.Word) : candidate.SequenceCompareTo(known.Word);
                    best = new Correction(order < 0 ? candidate.ToString() : known.Word, edit, IsOnly: false);
                }
            }
        }

        return best;
    }

    /// <summary>
    /// Short words are near to words of another meaning. What is left of a word without its first letter is long enough
    /// to be no other word.
    /// </summary>
    private static bool IsLikely(ReadOnlySpan<char> word, ReadOnlySpan<char> candidate, EditKind edit) => edit switch
    {
        EditKind.Swap => word[0] == candidate[0],
        EditKind.Missing => word[0] == candidate[0] ? word.Length >= 7 : word.Length >= 8,
        EditKind.Extra => word[0] == candidate[0] && word.Length >= 7,
        _ => word[0] == candidate[0] && word.Length >= 9,
    };

    /// <summary>How many letters at the beginning of a written word a slip in its second half leaves as they were.</summary>
    private static int StartOf(int written) => (written / 2) - 1;

    /// <summary>How many letters at the end of a written word a slip in its first half leaves as they were.</summary>
    private static int EndOf(int written) => written - (written / 2);

    private static int CompareFromEnd(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        for (var i = 1; i <= a.Length && i <= b.Length; i++)
        {
            if (a[^i] != b[^i])
            {
                return a[^i].CompareTo(b[^i]);
            }
        }

        return a.Length.CompareTo(b.Length);
    }
}
