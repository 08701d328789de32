using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Formats;
using PaperLint.Formats.Feed;

namespace PaperLint.Tests.Formats;

public sealed class FeedFormatTests
{
    private static readonly string Abstract =
        string.Join(' ', Enumerable.Repeat("We show that small models can do more than was thought.", 8));

    [Theory]
    [InlineData("Get trending papers in your email inbox!\nSubscribeOne\nA1\nTwo\nA2\n")]
    [InlineData("new\n\nSubscribe\n\nMar 11\n\nSubscribeOne\n\nA1\n\nTwo\n\nA2")]
    [InlineData("SubscribeOne\r\nA1\r\nnew\r\nTwo\r\nA2\r\nSubscribe")]
    [InlineData("SubscribeOne\n\nA1\n\nSubscribe\n\nTwo\n\nnew\n\nA2\n")]
    [InlineData("SubscribeOne\rA1\rTwo\rA2\r")]
    public void Both_layouts_give_the_same_papers(string page)
    {
        var papers =
            CorpusFormats.Feed.Read(page.Replace("A1", Abstract, StringComparison.Ordinal)
            .Replace("A2", Abstract + "2", StringComparison.Ordinal)).Papers();

        papers.Select(paper => (paper.Title?.Text, paper.Abstract?.Text)).ShouldBe([("SubscribeOne", Abstract), ("Two", Abstract + "2")]);
    }

    [Fact]
    public void A_title_without_abstract_before_another_title_stands_alone() =>
        Papers($"One\nTwo\n{Abstract}\n").ShouldBe([("One", null), ("Two", Abstract)]);

    [Fact]
    public void A_title_at_the_end_of_a_page_does_not_take_the_next_page() =>
        Papers($"One\nnew\nTwo\n{Abstract}\n").ShouldBe([("One", null), ("Two", Abstract)]);

    [Fact]
    public void An_abstract_without_title_stands_alone() =>
        Papers($"One\n{Abstract}\n{Abstract}\nTwo\n{Abstract}").ShouldBe([("One", Abstract), (null, Abstract), ("Two", Abstract)]);

    [Fact]
    public void Where_a_long_page_is_cut_does_not_show()
    {
        // Titles without an abstract, buttons and blank lines, so that no rule of thumb finds where a paper ends.
        var lines = Enumerable.Range(0, 30_000).Select(i => i % 7 == 3 ? "Subscribe" : i % 5 == 1 ? "" : $"Line {i}").ToArray();
        var blocks = CorpusFormats.Feed.Read(string.Join('\n', lines));
        var read = new FeedLineReader(blocks.Write(null), 0, PageChrome.BuiltIn).Read();
        var whole = FeedPairing.Pair([.. read.Where(line => !line.IsChrome)]);

        blocks.Count.ShouldBeGreaterThan(2);
        blocks.Papers().Select(paper => (paper.Title?.Text, paper.Abstract?.Text))
            .ShouldBe(whole.Select(paper => (paper.Title?.Text, paper.Abstract?.Text)));
    }

    [Fact]
    public void Short_lines_alternate() =>
        Papers("One\nshort\nTwo\nshort too").ShouldBe([("One", "short"), ("Two", "short too")]);

    [Fact]
    public void Emptying_chrome_leaves_no_gap()
    {
        var blocks = CorpusFormats.Feed.Read("One\n\nshort\n\nSubscribe\n\nTwo\n\nshort\n");
        var chrome = blocks.Chrome().Single().Fields[0];

        Encoding.UTF8.GetString(blocks.Write(chrome, new TextChange(new TextSpan(0, chrome.Text.Length), "")))
            .ShouldBe("One\n\nshort\n\nTwo\n\nshort\n");
    }

    [Fact]
    public void Places_count_the_mark_line_ends_and_surrogates()
    {
        var papers = CorpusFormats.Feed.Read("\uFEFFOne\r\nshort\r\n\r\n😀 Two\r\nshort").Papers();

        papers[0].Title!.Place().ShouldBe((1, 2));
        papers[1].Title!.Place(offset: 3).ShouldBe((4, 4));
        papers[1].Abstract!.Place().ShouldBe((5, 1));
    }

    [Fact]
    public void Blocks_of_a_long_page_are_cut_between_papers()
    {
        var page = new StringBuilder();
        for (var i = 0; i < 3000; i++)
        {
            page.Append($"Title {i}\r\n\r\n{Abstract} {Abstract}\r\n\r\n");
        }

        var blocks = CorpusFormats.Feed.Read(page.ToString());

        blocks.Count.ShouldBeGreaterThan(5);
        blocks.Papers().Select(paper => paper.Title!.Text).ShouldBe(Enumerable.Range(0, 3000).Select(i => $"Title {i}"));
        blocks.Papers()[^1].Title!.Place().ShouldBe((2999 * 4 + 1, 1));
        blocks.ShouldAllBe(block => block.Entries.All(entry => entry.Abstract != null));
    }

    private static IEnumerable<(string?, string?)> Papers(string page) =>
        CorpusFormats.Feed.Read(page).Papers().Select(paper => (paper.Title?.Text, paper.Abstract?.Text));
}
