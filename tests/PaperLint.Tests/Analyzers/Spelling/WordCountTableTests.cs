using PaperLint.Language.English;

namespace PaperLint.Tests.Analyzers.Spelling;

public sealed class WordCountTableTests
{
    [Fact]
    public void What_was_written_is_found_and_nothing_else()
    {
        CountedWord[] items =
        [
            new("model", "", IsListed: true, 1000),
            new("sibyl", "", IsListed: true, 0),
            new("modle", "", IsListed: false, 2),
            new("model", "of", IsListed: false, 64),
        ];
        using var stream = new MemoryStream();
        WordCountTable.Write(items, stream);
        var bytes = stream.ToArray();
        var slots = bytes.AsSpan(WordCountTable.HeadSize, sizeof(uint) << BitConverter.ToInt32(bytes));

        var model = WordCountTable.Find(slots, WordCountTable.HashOf("model"));
        WordCountTable.CountOf(model).ShouldBeInRange(970, 1030);
        WordCountTable.IsListed(model).ShouldBeTrue();
        var sibyl = WordCountTable.Find(slots, WordCountTable.HashOf("sibyl"));
        WordCountTable.CountOf(sibyl).ShouldBe(0);
        WordCountTable.IsListed(sibyl).ShouldBeTrue();
        WordCountTable.CountOf(WordCountTable.Find(slots, WordCountTable.HashOf("modle"))).ShouldBe(2);
        WordCountTable.CountOf(WordCountTable.Find(slots, WordCountTable.HashOf("model", "of"))).ShouldBe(64);
        WordCountTable.Find(slots, WordCountTable.HashOf("of")).ShouldBe(0u);
        WordCountTable.Find(slots, WordCountTable.HashOf("of", "model")).ShouldBe(0u);
        System.Text.Encoding.ASCII.GetString(bytes.AsSpan(WordCountTable.HeadSize + slots.Length)).ShouldBe("model");
    }

    [Theory]
    [InlineData("harmonica")]
    [InlineData("appeasing")]
    [InlineData("panning")]
    public void Words_of_any_field_are_known(string word) => WordCounts.BuiltIn[word].IsListed.ShouldBeTrue();

    [Fact]
    public void Usual_words_are_counted_more_often_and_usual_pairs_too()
    {
        var counts = WordCounts.BuiltIn;
        counts.CountOf("available").ShouldBeGreaterThan(1000 * counts.CountOf("avaliable"));
        counts.CountOf("based", "on").ShouldBeGreaterThan(10_000);
        counts.CountOf("on", "based").ShouldBe(0);
    }
}
