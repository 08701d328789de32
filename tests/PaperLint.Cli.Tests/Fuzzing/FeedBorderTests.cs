using System.Text;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>
/// A page that is longer than a block is repaired as one that is not: what is removed or rewritten on either side of a border
/// between two blocks pairs no lines anew.
/// </summary>
public sealed class FeedBorderTests
{
    /// <summary>UTF-16 units from which a line can only be an abstract.</summary>
    private const int SureAbstract = 280;

    private static readonly string Blank = new('\n', 4200);

    public static TheoryData<string> Pages =>
    [
        $"A First Title\n\nApr 3\n\nA Second Title\n\nApr 4\n\nA Third Title\n\nApr 5\n\nA Fourth Title{Blank}",
        $"A First Title\n\nWe gain much.\n\nA Second Title\n\nApr 4\n\nWe lose it all.\n\nA Third Title\n\nApr 5\n\nWe win.{Blank}",
        $"A First Title\n\nUpvote\n\nA Second Title\nUpvote\n12\nA Third Title\nUpvote\nA Fourth Title\nUpvote\nA Fifth Title{Blank}",
        string.Concat(Enumerable.Range(0, 5000).Select(i => $"A Title of Number {i}\n\nApr 3\n\n")),
        .. Enumerable.Range(0, 4).Select(Shrinking),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Repairs_on_both_sides_of_a_border_pair_no_lines_anew(string page) =>
        FuzzedReading.Check(CorpusFormats.Feed, Encoding.UTF8.GetBytes(page));

    /// <summary>Else a line of spaces, after which the page is cut, parts a title from its abstract.</summary>
    [Theory]
    [InlineData(' ')]
    [InlineData('\u200B')]
    public void A_long_line_that_nobody_sees_is_no_abstract(char invisible)
    {
        var gap = new string(invisible, 900);
        var page = string.Concat(Enumerable.Range(0, 200).Select(i => $"A Title of Number {i}\n{gap}\nWe gain {i} per cent.\n"));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(page));

        var papers = CorpusFormats.Feed.Read(file, FieldMapping.Default).SelectMany(block => block.Entries).ToArray();

        papers.Select(paper => paper.Fields.Length).ShouldAllBe(fields => fields == 2);
        papers.Length.ShouldBe(200);
    }

    /// <summary>
    /// The last abstract of the first block is a sure one until it is repaired, and what follows it is an abstract without a title.
    /// </summary>
    private static string Shrinking(int i)
    {
        var before = string.Concat(Enumerable.Range(0, 60 + i).Select(n => $"A Title of Number {n}\n{Sentences(1000)}.\n\n"));
        var shrinking = new string('语', SureAbstract - 1).Insert(i, "\u200B\u200B");
        return $"{before}A Title\n{shrinking}\n\n{Sentences(9000)}.\n\nAnother Title\n{Sentences(400)}.\n";
    }

    private static string Sentences(int length) =>
        string.Concat(Enumerable.Repeat("we sort what is left of them and go on ", (length / 39) + 1))[..length].TrimEnd();
}
