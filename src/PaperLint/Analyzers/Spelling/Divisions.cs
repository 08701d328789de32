using PaperLint.Language.English;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Finds words with a space inside, as a line end or a PDF leaves them: <c>com ponents</c>.</summary>
internal sealed class Divisions
{
    private const int LongestPart = 16;

    /// <summary>The whole is this many times likelier than its halves beside each other, as a logarithm.</summary>
    private const double Least = 6;

    /// <summary>Where both halves are words, more is asked.</summary>
    private const double BothKnown = 2;

    /// <summary>A little word stands before anything.</summary>
    private const double LittleWord = 2;

    private const int CountOfLittleWord = 20_000;
    private const int CountOfKnown = 100;

    /// <summary>What two halves that were never met beside each other count as.</summary>
    private const double Unseen = 0.1;

    private readonly WordCounts _counts;
    private readonly WordStarts _starts;

    /// <summary>Of the words read from their ends.</summary>
    private readonly WordStarts _ends;

    public Divisions(WordCounts counts)
    {
        _counts = counts;
        (_starts, _ends) = (new WordStarts(), new WordStarts());
        counts.ForEachCommon(word =>
        {
            _starts.Add(word);
            _ends.Add(Reversed(word, stackalloc char[word.Length]));
        });
        _starts.Sort();
        _ends.Sort();
    }

    /// <summary>Whether a word, of small letters, is rare and begins or ends a common one.</summary>
    public bool MayBePart(ReadOnlySpan<char> word)
    {
        if (word.Length is < WordStarts.ShortestStart or > LongestPart || _counts.CountOf(word) >= WordCountTable.FewestOfCommon)
        {
            return false;
        }

        return _starts.IsStart(word) || _ends.IsStart(Reversed(word, stackalloc char[word.Length]));
    }

    /// <summary>Whether the halves, of which the first may have a capital, are rather one word than two.</summary>
    public bool AreOne(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.Length < WordStarts.ShortestStart
            || second.Length < WordStarts.ShortestStart
            || first.Length + second.Length > Lexicon.LongestWord)
        {
            return false;
        }

        Span<char> whole = stackalloc char[Lexicon.LongestWord];
        whole = whole[..(first.Length + second.Length)];
        first.ToLowerInvariant(whole);
        second.CopyTo(whole[first.Length..]);
        ReadOnlySpan<char> start = whole[..first.Length];
        var count = _counts.CountOf(whole);
        if (count < WordCountTable.FewestOfCommon)
        {
            return false;
        }

        var (before, after) = (_counts[start], _counts[second]);
        var apart = _counts.CountOf(start, second) + Unseen + (before.Count * (double)after.Count / WordCounts.Total);
        var least = Least + (IsKnown(before) && IsKnown(after) ? BothKnown : 0) + (before.Count >= CountOfLittleWord ? LittleWord : 0);
        return Math.Log(count / apart) >= least;
    }

    private static bool IsKnown((int Count, bool IsListed) word) => word.IsListed || word.Count >= CountOfKnown;

    private static ReadOnlySpan<char> Reversed(ReadOnlySpan<char> word, Span<char> reversed)
    {
        word.CopyTo(reversed);
        reversed.Reverse();
        return reversed;
    }
}
