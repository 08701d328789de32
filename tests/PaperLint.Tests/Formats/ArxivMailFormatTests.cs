using System.Text;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats;

public sealed class ArxivMailFormatTests
{
    private const string Mail =
        "From: no-reply@example.org\nTo: rabble@example.org\nSubject: cs daily\n\nSubmissions to:\n\n------\n\\\\\narXiv:2401.00001\n"
        + "Date: Mon, 1 Jan 2024 (1kb)\n\nTitle: Boats That Steer\n  By Night\nAuthors: Jane Doe\nCategories: cs.RO\n\\\\\n  They do so\n"
        + "at night.\n\\\\ ( https://arxiv.org/abs/2401.00001 ,  1kb)\n------\n\\\\\n"
        + "arXiv:2401.00002\n\nTitle: Ships\n\\\\\n  So do they.\n"
        + "\\\\\n%%--%%\n";

    [Fact]
    public void Papers_are_read_by_their_heads()
    {
        var blocks = CorpusFormats.Detected.Read(Mail);
        blocks.Problems().ShouldBeEmpty();
        blocks.Papers().Select(paper => string.Join('|', paper.Fields.Select(field => field.Text))).ShouldBe(
            ["2401.00001|Boats That Steer By Night|Jane Doe|They do so at night.|https://arxiv.org/abs/2401.00001",
                "2401.00002|Ships|So do they."]);
        blocks.Papers()[1].Title!.Place().ShouldBe((24, 8));
        Encoding.UTF8.GetString(blocks.Write(null)).ShouldBe(Mail);
    }

    [Fact]
    public void A_mail_without_papers_says_so()
    {
        var problem = CorpusFormats.ArxivMail.Read("From: a\nTo: b\nSubject: c\n\nHello.\n").Problems().ShouldHaveSingleItem();
        (problem.Code, problem.Unread).ShouldBe((ProblemCodes.UnmappedRecord, true));
    }
}
