using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats;

/// <summary>A file that is wrong at every place takes no longer to read, to map and to write than a sound one of its length.</summary>
public sealed class ReadingCostTests
{
    private const int Short = 100_000;

    /// <summary>From here on a table counts as one whose quotes are never closed.</summary>
    private const int LongTable = 1 << 20;

    [Theory]
    [InlineData("a\",\"b\n")]
    [InlineData("a\",\"b\r")]
    [InlineData("a,\"\"b\n\"")]
    [InlineData("\"\n")]
    [InlineData("\"a\"b\n")]
    public void Rows_after_an_open_quote(string piece) =>
        ShouldBeLinear(CorpusFormats.Csv, Short, length => $"title,abstract\n\"{Repeat(piece, length)}");

    [Fact]
    public void Rows_of_a_long_table_after_an_open_quote() =>
        ShouldBeLinear(CorpusFormats.Csv, LongTable, length => $"title,abstract\n\"{Repeat("a\",\"b\n", length)}");

    [Theory]
    [InlineData("}", "\\a{")]
    [InlineData("}", "\\a{{}")]
    [InlineData("", "$\\")]
    [InlineData("", "@a")]
    [InlineData("", "\n@a")]
    public void Commands_whose_group_is_never_closed(string before, string piece) => ShouldBeLinear(
        CorpusFormats.Bib, Short,
        length => $"@article{{a, title = \"A title\", abstract = \"{Repeat(before, length)}{Repeat(piece, length)}\"}}");

    [Theory]
    [InlineData("@a{")]
    [InlineData("@a{b, c = {")]
    [InlineData("\n@a{b, c = \"")]
    [InlineData("@string(")]
    public void Bibliography_entries_that_are_never_closed(string piece) =>
        ShouldBeLinear(CorpusFormats.Bib, Short, length => Repeat(piece, length));

    [Theory]
    [InlineData("a\r")]
    [InlineData("]]")]
    [InlineData("&amp;")]
    public void Character_data(string piece) => ShouldBeLinear(
        CorpusFormats.Xml, Short,
        length => $"<feed><entry><title>A title</title><summary><![CDATA[{Repeat(piece, length)}]]></summary></entry></feed>");

    [Theory]
    [InlineData("<!--")]
    [InlineData("<a>")]
    [InlineData("<entry><title>")]
    [InlineData("<entry><title>a</title></entry>")]
    [InlineData("<paper><title>a<i>b</i>")]
    [InlineData("<a><title>b</title>")]
    [InlineData("<paper>")]
    public void Elements(string piece) => ShouldBeLinear(CorpusFormats.Xml, Short, length => $"<feed>{Repeat(piece, length)}");

    [Theory]
    [InlineData("<i>a</i>")]
    [InlineData("<p>")]
    [InlineData("<tex-math>")]
    [InlineData("<tex-math>a</tex-math>")]
    [InlineData("</i>")]
    public void Elements_in_text(string piece) => ShouldBeLinear(
        CorpusFormats.Xml, Short,
        length => $"<feed><paper><title>A title</title><abstract>{Repeat(piece, length)}</abstract></paper></feed>");

    [Theory]
    [InlineData("TY  - \n")]
    [InlineData("TI  - a\n")]
    [InlineData("AU  - a\n")]
    [InlineData("AB  - a\n b\n")]
    [InlineData("a\n")]
    [InlineData("TY  - A\nER  - \n")]
    public void References(string piece) => ShouldBeLinear(
        CorpusFormats.Ris, Short, length => $"TY  - GEN\nTI  - A title\n{Repeat(piece, length)}ER  - \n");

    [Theory]
    [InlineData("\\\\\narXiv:\n")]
    [InlineData("\\\\\n")]
    [InlineData("\\\\")]
    [InlineData("Title: a\n b\n")]
    public void Mails(string piece) => ShouldBeLinear(
        CorpusFormats.ArxivMail, Short, length => $"\\\\\narXiv:1\nTitle: A title\n{Repeat(piece, length)}\\\\\n a\n\\\\\n");

    [Theory]
    [InlineData("- title: a\n")]
    [InlineData("- [")]
    [InlineData("{a: ")]
    [InlineData("title: ")]
    [InlineData("- title: |\n    a\n\n")]
    [InlineData("- &a *a\n")]
    public void Lists_in_YAML(string piece) => ShouldBeLinear(CorpusFormats.Yaml, Short, length => Repeat(piece, length));

    [Theory]
    [InlineData("a # ")]
    [InlineData("{a} # ")]
    [InlineData("{ # ")]
    public void Sums_of_texts(string piece) => ShouldBeLinear(
        CorpusFormats.Bib, Short, length => $"@string{{a = {{b}}}}\n@article{{k, title = {Repeat(piece, length)}{{c}}}}\n");

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"title\":\"a\"},")]
    [InlineData("\"")]
    [InlineData("\\\"")]
    public void Nested_values(string piece) =>
        ShouldBeLinear(CorpusFormats.Json, Short, length => $"[{{\"title\":\"{Repeat(piece, length)}");

    [Theory]
    [InlineData("- [a](")]
    [InlineData("- [")]
    [InlineData("```\n")]
    [InlineData("- a\n\n")]
    [InlineData("- [a](b): c\n  ")]
    [InlineData("  - [a](b)\n")]
    [InlineData("- **a")]
    [InlineData("- **a** [b](https://arxiv.org/abs/1)\n")]
    [InlineData("**1** ")]
    [InlineData("[[a](b) ")]
    [InlineData("<a href=\"")]
    [InlineData("<details><summary>a</summary>\n")]
    [InlineData("Abstract:\n\n")]
    [InlineData("### a\n")]
    [InlineData("<tr><td>a\n")]
    [InlineData("| a | b |\n|-|-|\n")]
    [InlineData("| title |\n|-|\n| [a](https://arxiv.org) ")]
    [InlineData("https://arxiv.org/abs/1 ")]
    [InlineData("[a](https://arxiv.org/abs/1)\n")]
    [InlineData("- a\n  b\n")]
    [InlineData(" - a\n")]
    public void List_items(string piece) => ShouldBeLinear(CorpusFormats.Markdown, Short, length => Repeat(piece, length));

    [Theory]
    [InlineData("a\n")]
    [InlineData("a\n\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("Subscribe\n")]
    [InlineData("https://a.org\n")]
    public void Lines_of_a_feed(string piece) => ShouldBeLinear(CorpusFormats.Feed, Short, length => Repeat(piece, length));

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, piece.Length == 0 ? 0 : length / piece.Length));

    private static void ShouldBeLinear(CorpusFormat format, int shortest, Func<int, string> text) =>
        Growth.ShouldBeLinear(length => Work(format, text(length)), shortest);

    private static Action Work(CorpusFormat format, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return () =>
        {
            foreach (var block in format.Read(bytes))
            {
                foreach (var problem in block.Problems)
                {
                    block.PositionOf(problem.Start);
                }

                BlockWriter.Write(block, block.IsWhole ? block.Entries.SelectMany(entry => entry.Fields).Select(Changed) : [], Stream.Null);
            }
        };
    }

    /// <summary>Every second character of the field is taken out.</summary>
    private static FieldChanges Changed(Field field) =>
        new(field, [.. Enumerable.Range(0, field.Text.Length / 2).Select(i => new TextChange(new TextSpan(i * 2, 1), ""))]);
}
