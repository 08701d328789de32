namespace PaperLint.Analyzers;

/// <summary>
/// The answers of a <see cref="WordMemo"/> for the words that one core met last, which are most words of the next text:
/// so few that they stay in its fast caches, where the memo's own do not. Not for several threads.
/// </summary>
internal sealed class RecentWords(WordMemo memo)
{
    private const int PlaceBits = 12;

    private readonly Answered[] _places = new Answered[1 << PlaceBits];

    /// <summary>The answer for the word from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public ulong Find(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > WordLetters.Most)
        {
            return memo[text[start..end]];
        }

        var letters = WordLetters.Of(text, start, end);
        ref var place = ref _places[(letters.Mixed * WordLetters.Spread) >> (64 - PlaceBits)];
        if (place.Letters != letters)
        {
            place = new Answered(letters, memo.Find(text[start..end], letters));
        }

        return place.Answer;
    }

    private readonly record struct Answered(WordLetters Letters, ulong Answer);
}
