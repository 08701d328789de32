using PaperLint.Language.English;

namespace PaperLint.Tests.Analyzers.Spelling;

public sealed class ListedWordsTests
{
    [Fact]
    public void Holds_what_was_added_however_many_there_are()
    {
        var random = new Random(5);
        var added = Enumerable.Range(0, 5000).Select(_ => new string(random.GetItems<char>("abcé", random.Next(0, 12)))).ToHashSet();
        var words = new ListedWords();
        foreach (var word in added)
        {
            words.Add(word);
        }

        words.Count.ShouldBe(added.Count);
        added.ShouldAllBe(word => words.Contains(word));
        Enumerable.Range(0, 5000).Select(_ => new string(random.GetItems<char>("abcé", random.Next(0, 12))))
            .ShouldAllBe(word => words.Contains(word) == added.Contains(word));
    }

    [Fact]
    public void Numbers_words_in_their_order_each_once()
    {
        var words = new ListedWords();
        words.Add("train");
        words.Add("train", "ed");
        words.Add("trained");
        words.Add("a");
        words.Count.ShouldBe(3);
        words[1].ToString().ShouldBe("trained");
        words[2].ToString().ShouldBe("a");
    }
}
