namespace PaperLint.Analyzers.Spelling;

/// <summary>
/// Finds common words that are one slip away. A slip touches two neighbouring letters at most, so that either the
/// beginning or the end of the word is as it was: only words with the same beginning, or the same end, are compared.
/// </summary>
internal sealed class CorrectionIndex
{
    /// <summary>Shorter words are one slip away from too many others.</summary>
    private const int ShortestWord = 6;

    private readonly string[] _byStart;
    private readonly string[] _byEnd;

    public CorrectionIndex(IEnumerable<string> words)
    {
        _byStart = [.. words.Where(word => word.Length >= ShortestWord)];
        _byEnd = [.. _byStart];
        Array.Sort(_byStart, string.CompareOrdinal);
        Array.Sort(_byEnd, (a, b) => CompareFromEnd(a, b));
    }

    /// <summary>The likeliest word that is meant by one that is not known; null when there is none.</summary>
    public Correction? Find(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord)
        {
            return null;
        }

        Correction? best = null;
        var start = word[..((word.Length / 2) - 1)];
        for (var i = LowerBound(_byStart, start, CompareStart); i < _byStart.Length && _byStart[i].AsSpan().StartsWith(start); i++)
        {
            best = Better(best, word, _byStart[i]);
        }

        var end = word[(word.Length / 2)..];
        for (var i = LowerBound(_byEnd, end, CompareFromEnd); i < _byEnd.Length && _byEnd[i].AsSpan().EndsWith(end); i++)
        {
            best = Better(best, word, _byEnd[i]);
        }

        return best;
    }

    private static Correction? Better(Correction? best, ReadOnlySpan<char> word, string candidate)
    {
        if (Math.Abs(candidate.Length - word.Length) > 1 || OneEdit.Of(word, candidate) is not { } edit || !IsLikely(word, candidate, edit))
        {
            return best;
        }

        return best is not { } known || edit < known.Edit ? new Correction(candidate, edit, IsOnly: true)
            : edit == known.Edit && candidate != known.Word ? known with { IsOnly = false }
            : best;
    }

    /// <summary>
    /// Short words are near to words of another meaning. What is left of a word without its first letter is long enough
    /// to be no other word.
    /// </summary>
    private static bool IsLikely(ReadOnlySpan<char> word, string candidate, EditKind edit) => edit switch
    {
        EditKind.Swap => word[0] == candidate[0],
        EditKind.Missing => word[0] == candidate[0] ? word.Length >= 7 : word.Length >= 8,
        EditKind.Extra => word[0] == candidate[0] && word.Length >= 7,
        _ => word[0] == candidate[0] && word.Length >= 9,
    };

    private delegate int Comparison(ReadOnlySpan<char> a, ReadOnlySpan<char> b);

    private static int LowerBound(string[] words, ReadOnlySpan<char> key, Comparison compare)
    {
        var low = 0;
        var high = words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (compare(words[middle], key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int CompareStart(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.SequenceCompareTo(b);

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
