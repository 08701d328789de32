using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats;

public sealed class JsonLinesFormatTests
{
    [Fact]
    public void Fields_keep_the_order_of_the_file_and_the_better_key_wins()
    {
        var paper = Read("""{"summary": "S", "name": "N", "title": "T", "x": {"title": "no"}, "id": "2401.00001", "doi": "10.1/x"}""")
            .Papers()
            .Single();

        paper.Fields.Select(field => (field.Name, field.Text)).ShouldBe([("abstract", "S"), ("title", "T"), ("id", "2401.00001")]);
    }

    [Theory]
    [InlineData("""{"title": "a times b"}""", """{"title": "a \u00d7 b"}""")]
    [InlineData("""{"title": "a times b", "x": "é"}""", """{"title": "a × b", "x": "é"}""")]
    [InlineData("""{ "title" :"\ta times\u0020b\/" }""", """{ "title" :"\ta \u00d7\u0020b\/" }""")]
    public void An_edit_is_written_in_the_style_of_the_file(string before, string after)
    {
        var blocks = Read(before);
        var title = blocks.Papers().Single().Title!;
        var at = title.Text.IndexOf("times", StringComparison.Ordinal);

        Encoding.UTF8.GetString(blocks.Write(title, new TextChange(new TextSpan(at, 5), "×"))).ShouldBe(after);
    }

    [Fact]
    public void Places_count_escapes_marks_and_surrogates()
    {
        var papers = Read("\uFEFF{\"title\": \"\\u00d7a\"}\r\n\r\n{\"x\": \"😀\", \"title\": \"\\ud83d\\ude00\\n!\"}").Papers();

        papers[0].Title!.Place(offset: 1).ShouldBe((1, 19));
        papers[1].Title!.Place().ShouldBe((3, 23));
        papers[1].Title!.Place(offset: 2).ShouldBe((3, 35));
        papers[1].Title!.Place(offset: 3).ShouldBe((3, 37));
    }

    [Fact]
    public void A_broken_line_is_reported_and_the_rest_is_read()
    {
        var blocks = Read("{\"title\": \"One\"}\n{\"title\": \"Two\"\n{\"title\": \"Three\"}\n");

        blocks.Papers().Select(paper => paper.Title!.Text).ShouldBe(["One", "Three"]);
        blocks.Problems().Single().Code.ShouldBe(ProblemCodes.BrokenRecord);
        blocks.ShouldContain(block => !block.IsWhole);
    }

    [Fact]
    public void A_line_of_50_MB_is_passed_over()
    {
        var bytes =
            Encoding.UTF8.GetBytes("{\"title\": \"One\"}\n" + "{\"title\": \"" + new string('x', 50_000_000)
            + "\"}\n{\"title\": \"Three\"}\n");

        var blocks = CorpusFormats.JsonLines.Read(bytes);

        blocks.Papers().Select(paper => (paper.Title!.Text, paper.Title.Place())).ShouldBe([("One", (1, 12)), ("Three", (3, 12))]);
        blocks.Problems().Single().Code.ShouldBe(ProblemCodes.OverlongLine);
        blocks.Write(null).ShouldBe(bytes);
    }

    [Fact]
    public void Nothing_is_changed_in_a_block_that_was_not_read_whole()
    {
        var blocks = Read("{\"title\": \"One\"}\nbroken\n");

        Should.Throw<InvalidOperationException>(() => blocks.Write(blocks.Papers()[0].Title, new TextChange(new TextSpan(0, 1), "0")));
    }

    private static List<Block> Read(string text) => CorpusFormats.JsonLines.Read(text);
}
