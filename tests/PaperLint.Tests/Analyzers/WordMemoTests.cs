using PaperLint.Text;

namespace PaperLint.Tests.Analyzers;

public sealed class WordMemoTests
{
    private const int Lengths = 40;

    /// <summary>More than the places for words of a kind, so that words drive each other out.</summary>
    private const int Vocabulary = 100_000;

    private static readonly string[] Words = MakeWords();

    [Fact]
    public void Answers_what_the_question_answers() => AskAll(new WordMemo(Question), seed: 1);

    [Fact]
    public void Answers_several_cores_alike()
    {
        var memo = new WordMemo(Question);
        Parallel.For(0, 8, seed => AskAll(memo, seed));
    }

    [Theory]
    [InlineData("a", "aa")]
    [InlineData("A", "a")]
    [InlineData("abcdefgh", "abcdefgi")]
    [InlineData("abcdefgh", "abcdefghi")]
    [InlineData("abcdefghijklmnop", "abcdefghijklmnoP")]
    [InlineData("abcdefghijklmnop", "abcdefghijklmnopq")]
    [InlineData("abcdefghijk", "abcdefghijK")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdef", "abcdefghijklmnopqrstuvwxyzabcdefg")]
    public void Tells_words_apart(string one, string other)
    {
        var memo = new WordMemo(word => word.SequenceEqual(one) ? 1UL : 2UL);
        for (var i = 0; i < 3; i++)
        {
            memo[one].ShouldBe(1UL);
            memo[other].ShouldBe(2UL);
        }
    }

    [Theory]
    [InlineData("model")]
    [InlineData("representation")]
    public void Asks_once_for_a_word_that_is_met_often(string word)
    {
        var asked = 0;
        var memo = new WordMemo(_ => (ulong)++asked);
        for (var i = 0; i < 100; i++)
        {
            memo[word].ShouldBe(1UL);
        }
    }

    private static void AskAll(WordMemo memo, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Vocabulary; i++)
        {
            // Frequent words among rare ones, as in a text.
            var word = Words[random.Next(2) == 0 ? random.Next(100) : random.Next(Words.Length)];
            if (memo[word] != Question(word))
            {
                memo[word].ShouldBe(Question(word), word);
            }
        }
    }

    /// <summary>Any number of as many bits as an answer has, none and all among them.</summary>
    private static ulong Question(ReadOnlySpan<char> word)
    {
        var hash = 17UL;
        foreach (var c in word)
        {
            hash = (hash * 31) + c;
        }

        return hash % (1UL << WordMemo.AnswerBits);
    }

    private static string[] MakeWords()
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, Vocabulary)
            .Select(_ => new string(random.GetItems<char>("abcdexyzABXYZ", random.Next(1, Lengths))))];
    }
}
