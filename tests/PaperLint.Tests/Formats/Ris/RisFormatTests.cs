using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats.Ris;

public sealed class RisFormatTests
{
    private const string Text =
        "Provider: A Library\n\nTY  - JOUR\nID  - ref1\nAU  - Doe, Jane\nAU  - Roe, R.\nT1  - Boats that\n      steer\nKW  - boats\n"
        + "N2  - They do.\nDO  - 10.1234/x\nUR  - https://a.org\nUR  - https://b.org\nER  - \n\nTY  - BOOK\nTI  - Ships\nER  -\n";

    [Fact]
    public void Values_are_fields()
    {
        var blocks = CorpusFormats.Ris.Read(Text);
        blocks.Problems().ShouldBeEmpty();
        blocks.Papers().Select(paper => string.Join('|', paper.Fields.Select(field => field.Text)))
            .ShouldBe(["Doe, Jane; Roe, R.|Boats that steer|They do.|10.1234/x|https://a.org", "Ships"]);
        blocks.Papers()[0].Key.ShouldBe("doi:10.1234/x");
    }

    [Fact]
    public void An_edit_leaves_the_lines_as_they_are()
    {
        var blocks = CorpusFormats.Ris.Read(Text);
        Encoding.UTF8.GetString(blocks.Write(blocks.Papers()[0].Title, new TextChange(new TextSpan(11, 5), "drift")))
            .ShouldBe(Text.Replace("      steer", "      drift", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var output = new MemoryStream();
        var writer = CorpusFormats.Ris.CreateWriter(output)!;
        var papers = CorpusFormats.Ris.Read(Text).Papers();
        papers.ForEach(writer.Write);
        writer.Complete();

        var read = CorpusFormats.Ris.Read(output.ToArray()).Papers();
        read.Select(Fields).ShouldBe(papers.Select(Fields));
        Encoding.UTF8.GetString(output.ToArray()).ShouldContain("AU  - Doe, Jane\nAU  - Roe, R.\n");

        static string Fields(Entry paper) => string.Join('|', paper.Fields.Select(field => $"{field.Name}={field.Text}"));
    }

    [Fact]
    public void What_another_copy_knows_goes_before_the_end()
    {
        var record = "TY  - GEN\r\nTI  - A\r\nER  - \r\n"u8;
        Encoding.UTF8.GetString(CorpusFormats.Ris.WithFields(record, [(FieldNames.Url, "https://a.org"), (FieldNames.Id, "2401.00001")])!)
            .ShouldBe("TY  - GEN\r\nTI  - A\r\nUR  - https://a.org\r\nAN  - 2401.00001\r\nER  - \r\n");
    }

    [Theory]
    [InlineData("TY  - JOUR\nTI  - Boats\nAB  - They do.\nER  - \n", true)]
    [InlineData("PMID- 1\nTI  - Boats steer.\nAB  - They do so at night, as we show.\n", false)]
    public void The_tags_tell_the_format(string text, bool isRead) =>
        CorpusFormats.Detected.Read(text).Papers().Any().ShouldBe(isRead);
}
