namespace PaperLint.Analyzers;

/// <summary>
/// Remembers the answers to a question about words that depend on the word alone: a corpus repeats its words. Used by
/// several cores at once; what two of them write at one place is right in either order.
/// </summary>
internal sealed class WordMemo(WordMemo.Question question)
{
    /// <summary>Words that are remembered: the vocabulary of most corpora; of two words with one place, the later stays.</summary>
    private const int Places = 1 << 15;

    /// <summary>Longer words are asked for every time: hardly any is met twice.</summary>
    private const int LongestRemembered = 32;

    // FNV-1a, which takes the characters as they are read.
    private const uint HashStart = 2166136261;
    private const uint HashStep = 16777619;

    private readonly Known?[] _known = new Known?[Places];

    /// <summary>The answer for a word, as bits.</summary>
    public delegate ulong Question(ReadOnlySpan<char> word);

    public ulong this[ReadOnlySpan<char> word]
    {
        get
        {
            if (word.Length > LongestRemembered)
            {
                return question(word);
            }

            var hash = HashStart;
            foreach (var c in word)
            {
                hash = (hash ^ c) * HashStep;
            }

            ref var place = ref _known[(hash ^ (hash >> 15)) & (Places - 1)];
            if (place is { } known && word.SequenceEqual(known.Word))
            {
                return known.Answer;
            }

            var answer = question(word);
            place = new Known(word.ToString(), answer);
            return answer;
        }
    }

    private sealed record Known(string Word, ulong Answer);
}
