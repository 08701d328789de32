using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats.Markdown;

/// <summary>The shapes in which pages list papers: what is a paper in them, and what is none.</summary>
public sealed class MarkdownShapesTests
{
    private const string Paper = "https://arxiv.org/abs/2401.00001";

    [Theory]
    [InlineData("- [Boats That Steer](P): They do.", "Boats That Steer|P|They do.")]
    [InlineData("- **[Boats That Steer](P)** - They do.", "Boats That Steer|P|They do.")]
    [InlineData("* [**Boats That Steer**](P)", "Boats That Steer|P|")]
    [InlineData("1. **Boats That Steer: A Survey**. *Jane Doe*. NAACL 2022. [[pdf](P)]", "Boats That Steer: A Survey|P|")]
    [InlineData("- **Boats That Steer.** Jane Doe, ICML 2024. [[Paper]](P) [[Code]](https://github.com/a/b)", "Boats That Steer|P|")]
    [InlineData("- [2024/05] **[Boats That Steer](P)** by Jane Doe", "Boats That Steer|P|")]
    [InlineData("- (*NeurIPS'23*) Boats That Steer [[paper](P)][[code](https://github.com/a/b)]", "Boats That Steer|P|")]
    [InlineData("- 2024-12-01, **Boats That Steer**, Jane Doe et.al., Paper: [P](P), Code: **[link](https://github.com/a/b)**",
        "Boats That Steer|P|")]
    [InlineData("- **Monday** - [Boats That Steer](P) - They do.", "Boats That Steer|P|They do.")]
    [InlineData("- ![badge](https://img.shields.io/a.svg) Boats That Steer. Jane Doe. [arXiv](P)", "Boats That Steer|P|")]
    [InlineData("- [![Star](https://img.shields.io/a.svg)](https://github.com/a/b) <br> [**Boats That Steer**](P) <br> Jane Doe",
        "Boats That Steer|P|")]
    [InlineData("- 📄 \"Boats That Steer\", Jane Doe, 2024. [PDF](P)", "Boats That Steer|P|")]
    [InlineData("- <b>Boats That Steer</b>, Jane Doe. <a href=\"P\">[pdf]</a>", "Boats That Steer|P|")]
    [InlineData("- <a href=\"P\">Boats That Steer</a> (2024)", "Boats That Steer|P|")]
    [InlineData("- [[Paper](P)] [[Code](https://github.com/a/b)] Boats That Steer", "Boats That Steer|P|")]
    [InlineData("- [Boats That Steer](), Jane Doe, 2026", "Boats That Steer||")]
    [InlineData("- [Boats that\n  Steer](P), Jane Doe", "Boats that Steer|P|")]
    [InlineData("- **Boats That Steer**\n  - Authors: Jane Doe\n  - **Abstract**: They do so at night.\n  - [pdf](P)",
        "Boats That Steer|P|They do so at night.")]
    [InlineData("- [Boats That Steer](P)\n  <details><summary>Abstract</summary>They do so at night.</details>",
        "Boats That Steer|P|They do so at night.")]
    [InlineData("- **2024**\n  - [Boats That Steer](P)\n  - [Boats at Rest](P2)", "Boats That Steer|P|;Boats at Rest|P2|")]
    public void Items(string text, string papers) => ShouldBe(text, papers);

    /// <summary>Where an abstract stands without a label, A; they are longer than lists of names are.</summary>
    [Theory]
    [InlineData("- **Boats That Steer** ([arXiv](P))\n  A")]
    [InlineData("- [Boats That Steer](P)<br>A")]
    [InlineData("- [Boats That Steer](P)<br />A")]
    [InlineData("- [Boats That Steer](P)\n  > A")]
    [InlineData("- [Boats That Steer](P) (ICML 2024): A")]
    [InlineData("+ **[Boats That Steer](P)** *(Jane Doe)*: A")]
    [InlineData("### [Boats That Steer](P)\n*Jane Doe*\n\nA")]
    [InlineData("### [Boats That Steer](P)\n*Jane Doe*\n\n> A\n\n## Notes")]
    [InlineData("### [Boats That Steer](P)\n\n3D A")]
    [InlineData("### [Boats That Steer](P)\n\n$O(n)$ A")]
    [InlineData("<details>\n<summary>Boats That Steer at Night</summary>\n\nA\n\n[paper](P)\n</details>")]
    [InlineData("<details><summary><b>Boats That Steer at Night</b></summary>\nA\n\n[paper](P)\n</details>")]
    public void Abstracts_without_a_label(string text)
    {
        var prose = string.Join(' ', Enumerable.Repeat("They do so at night, by the stars alone.", 8));
        var paper = CorpusFormats.Markdown
            .Read(text.Replace("P)", Paper + ")", StringComparison.Ordinal).Replace("A", prose, StringComparison.Ordinal))
            .Papers().ShouldHaveSingleItem();
        paper.Title!.Text.ShouldStartWith("Boats That Steer");
        paper.Abstract?.Text.ShouldEndWith(prose);
        paper.Abstract!.Text.Length.ShouldBeLessThan(prose.Length + 8);
    }

    [Theory]
    [InlineData("**1. Boats That Steer**\nJane Doe\narXiv: [2401.00001](P)", "Boats That Steer|P|")]
    [InlineData("- [Boats That Steer](P)<br>Jane Doe", "Boats That Steer|P|")]
    public void Titles_beside_other_things(string text, string papers) => ShouldBe(text, papers);

    [Theory]
    [InlineData("---\ntitle: \"Boats That Steer\"\nabstract: >-\n  They do so\n  at night.\nlink: P\n---\n\nMore on [boats](P2).\n",
        "Boats That Steer|P|They do so at night.")]
    [InlineData("---\r\ntitle: Boats That Steer\r\nabstract: They do.\r\n---", "Boats That Steer||They do.")]
    [InlineData("---\ntitle: 'Boats: They Steer'\nsummary: \"They \\\"do\\\".\"\n---\n\nText.\n", "Boats: They Steer||They \"do\".")]
    [InlineData("---\ntitle: Boats\ndescription: A page.\n---\n\nText.\n", "")]
    [InlineData("---\ntitle: Boats\nlayout: post\n---\n\n- [Boats That Steer](P): They do.\n", "Boats That Steer|P|They do.")]
    public void Front_matter(string text, string papers) => ShouldBe(text, papers);

    [Fact]
    public void A_change_of_front_matter_is_written_as_YAML()
    {
        const string Page = "---\ntitle: 'It''s 5times as long'\nabstract: They do.\n---\n\nText.\n";
        var blocks = CorpusFormats.Markdown.Read(System.Text.Encoding.UTF8.GetBytes(Page));
        var title = blocks.Papers()[0].Title!;
        title.Text.ShouldBe("It's 5times as long");

        var after = blocks.Write(title, new Microsoft.CodeAnalysis.Text.TextChange(new(5, 6), "5×"));

        System.Text.Encoding.UTF8.GetString(after).ShouldBe(Page.Replace("5times", "5×", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("|Date|Title|Authors|PDF|Code|\n|:--|:--|---|--|--|\n"
        + "|**2025-03-19**|**Boats That \\| Steer**|Jane Doe|[2401.00001](P)|null|",
        "Boats That | Steer|P|")]
    [InlineData("| Title | Date | Abstract |\n|---|---|---|\n"
        + "| **[Boats That Steer](P)** | 2024 | <details><summary>Show</summary><p>They do so at night.</p></details> |",
        "Boats That Steer|P|They do so at night.")]
    [InlineData("Title | Link\n--- | ---\nBoats That Steer | [pdf](P)\nBoats at Rest | [pdf](P2)", "Boats That Steer|P|;Boats at Rest|P2|")]
    [InlineData("| Year | Venue | What |\n|--|--|--|\n| 2024 | ICML | [Boats That Steer](P) |", "Boats That Steer|P|")]
    [InlineData("| Model | Size |\n|--|--|\n| Boat | 7B |", "")]
    [InlineData("| Paper | Code |\n|--|--|\n| [Boats That Steer](P)<br>Jane Doe | [link](https://github.com/a/b) |", "Boats That Steer|P|")]
    public void Tables(string text, string papers) => ShouldBe(text, papers);

    [Theory]
    [InlineData("<details>\n<summary><strong>Boats That Steer</strong> - Jane Doe - [[pdf]](P)</summary>\n\n**Abstract:** They do so\n"
        + "at night.\n\n**arXiv ID:** 2401.00001\n</details>", "Boats That Steer|P|They do so at night.")]
    [InlineData("<details open>\n<summary><h2>Boats (2 papers)</h2></summary>\n\n<details>\n<summary>Boats That Steer</summary>\n"
        + "\n**Abstract:** They do.\n</details>\n</details>", "Boats That Steer||They do.")]
    [InlineData("### 1. [Boats That Steer](P)\n\n**Authors**: Jane Doe\n\n**Abstract**: They do so at night.\n\n---\n",
        "Boats That Steer|P|They do so at night.")]
    [InlineData("## Boats That Steer\n- **Authors:** Jane Doe\n- **Link:** [P](P)\n- **Abstract:** They do.\n## Boats at Rest\n"
        + "- **Authors:** Jane Doe\n- **Link:** P2\n- **Abstract:** They do not.\n",
        "Boats That Steer|P|They do.;Boats at Rest|P2|They do not.")]
    [InlineData("**Title:** Boats That Steer\n**Authors:** Jane Doe\n**Abstract:** They do.\n\n**Title:** Boats at Rest\n"
        + "**Abstract:** They do not.", "Boats That Steer||They do.;Boats at Rest||They do not.")]
    [InlineData("# Boats That Steer\n\nJane Doe\n\n## Abstract\n\nThey do so at night.\n\n## Install\n\nRun it.\n",
        "Boats That Steer||They do so at night.")]
    [InlineData("**[Boats That Steer](P)**<br>*Jane Doe*\n\n> [Boats at Rest](P2) is where it began.",
        "Boats That Steer|P|;Boats at Rest|P2|")]
    [InlineData("<table>\n<tr>\n<td>\n\n"
        + "**[Boats That Steer](notes/boats.md)**\n<br>_Doe, 2024_\n\n</td>\n<td>\n\n[📄](P)\n\n</td>\n</tr>\n</table>",
        "Boats That Steer|P|")]
    public void Sections_and_blocks(string text, string papers) => ShouldBe(text, papers);

    [Theory]
    [InlineData("- [Boats](#boats)\n- [Ships](https://github.com/a/b#ships)\n  - [Large](#large)\n")]
    [InlineData("- 🧠 **Boats** - [10 papers](categories/boats.md#-all) - on boats")]
    [InlineData("### [🏗️ **Boats**](categories/boats.md)\n\n> **📄 16 papers** &nbsp;|&nbsp; 🔥\n")]
    [InlineData("```\n- [Boats That Steer](P)\n```\n<!--\n- [Boats at Rest](P2)\n-->\n")]
    [InlineData("- [Paper](P)\n- [Contributing](CONTRIBUTING.md)\n- [x] Done\n")]
    [InlineData("# Boats\n\nA library for boats. See [the docs](https://docs.org) and our [paper](P).\n\n## Install\n\n- Run it.\n")]
    public void What_is_no_paper(string text) => ShouldBe(text, "");

    [Fact]
    public void A_page_of_which_little_could_be_read_says_so()
    {
        var lines = Enumerable.Range(0, 8).Select(i => $"Boats are dealt with in Doe {i} ([link](https://arxiv.org/abs/2401.0000{i}))\n\n");

        var none = CorpusFormats.Markdown.Read(string.Concat(lines)).Problems().ShouldHaveSingleItem();
        none.Code.ShouldBe(ProblemCodes.UnmappedRecord);
        none.Detail.ShouldStartWith("no paper could be read in the file (8 lines lead to papers); give each a list item");
        CorpusFormats.Markdown.Read("- [Boats That Steer](https://a.org)\n\n" + string.Concat(lines)).Problems().ShouldHaveSingleItem()
            .Detail.ShouldStartWith("1 of the papers in the file could be read, and 8 lines lead to papers that could not");
        CorpusFormats.Markdown.Read("- [Boats That Steer](https://a.org)\n").Problems().ShouldBeEmpty();
        CorpusFormats.Markdown.Read("# Boats\n\nNothing else.\n").Problems().ShouldHaveSingleItem().Unread.ShouldBeFalse();
    }

    private static void ShouldBe(string text, string papers)
    {
        var read = CorpusFormats.Markdown.Read(Full(text)).Papers()
            .Select(paper => $"{paper.Title!.Text}|{paper.Url?.Text}|{paper.Abstract?.Text}");
        string.Join(';', read).ShouldBe(Full(papers));
    }

    /// <summary>With the address of a paper for P, and that of another for P2.</summary>
    private static string Full(string text) => System.Text.RegularExpressions.Regex.Replace(
        text, @"(?<=[(|""\[ ])P(2?)(?=[)|""\]\n;]|$)", match => Paper + match.Groups[1].Value);
}
