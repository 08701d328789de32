namespace PaperLint.Text;

/// <summary>
/// Remembers the answers to a question about words that depend on the word alone: a corpus repeats its words. Words are
/// runs of ASCII letters. Used by several cores at once; what two of them write at one place is right in either order,
/// and what one of them writes while the other makes more room is asked for again.
/// </summary>
internal sealed class WordMemo(WordMemo.Question question)
{
    /// <summary>Bits of an answer that are kept.</summary>
    public const int AnswerBits = 9;

    /// <summary>Room for the words of a page.</summary>
    private const int FewestPlaceBits = 11;

    /// <summary>Room for the words of a large corpus: 32,602 abstracts of a feed have 75,000.</summary>
    private const int MostPlaceBits = 19;

    private WordTable _table = new(FewestPlaceBits);
    private int _asked;

    /// <summary>The answer for a word: a number of <see cref="AnswerBits"/>.</summary>
    public delegate ulong Question(ReadOnlySpan<char> word);

    public ulong this[ReadOnlySpan<char> word] => Find(word, 0, word.Length);

    /// <summary>
    /// The answer for the word from <paramref name="start"/> to <paramref name="end"/>. Words longer than
    /// <see cref="WordLetters.Most"/> are asked for every time: hardly any is met twice.
    /// </summary>
    public ulong Find(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > WordLetters.Most)
        {
            return question(text[start..end]);
        }

        var letters = WordLetters.Of(text, start, end);
        return _table.TryFind(letters, out var answer) ? answer : Ask(text[start..end], letters);
    }

    private ulong Ask(ReadOnlySpan<char> word, WordLetters letters)
    {
        var answer = question(word);
        var table = _table;
        if (++_asked > table.Places && table.PlaceBits < MostPlaceBits)
        {
            _table = table = table.Grown(table.PlaceBits + 1);
        }

        table.Add(letters, answer);
        return answer;
    }
}
