using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats;

public sealed class YamlFormatTests
{
    [Theory]
    [InlineData("- title: Boats\n  abstract: They do.\n")]
    [InlineData("papers:\n  - {title: 'Boats', abstract: \"They do.\"}\n")]
    [InlineData("é: ü\n---\ntitle: Boats # a name\nabstract: >-\n  They\n  do.\n")]
    [InlineData("all:\r\n  one:\r\n    title: Boats\r\n    author: Jane\r\n    description: |\r\n      They do.\r\n")]
    [InlineData("- title: \"Bo\\x61ts\"\n  authors: [{name: Jane}]\n  abstract: They\n    do.\n")]
    public void Papers_are_found(string yaml)
    {
        var blocks = CorpusFormats.Yaml.Read(yaml);
        blocks.Problems().ShouldBeEmpty();
        var paper = blocks.Papers().ShouldHaveSingleItem();
        (paper.Title!.Text, paper.Abstract!.Text).ShouldBe(("Boats", "They do."));
        Encoding.UTF8.GetString(blocks.Write(null)).ShouldBe(yaml);
    }

    [Theory]
    [InlineData("- title: Boats that steer", "Boats", "Ships", "- title: Ships that steer")]
    [InlineData("- title: Boats that steer", "Boats", "A: b", "- title: \"A: b that steer\"")]
    [InlineData("- title: 'Boats that steer'", "Boats", "Ships", "- title: 'Ships that steer'")]
    [InlineData("- title: 'Boats that steer'", "Boats", "Jane's", "- title: \"Jane's that steer\"")]
    [InlineData("title: |\n  Boats\n  that steer\nx: 1", "that", "who", "title: |\n  Boats\n  who steer\nx: 1")]
    public void An_edit_keeps_the_way_of_writing_where_it_can(string before, string old, string text, string after)
    {
        var blocks = CorpusFormats.Yaml.Read(before);
        var title = blocks.Papers().Single().Title!;
        var at = title.Text.IndexOf(old, StringComparison.Ordinal);
        Encoding.UTF8.GetString(blocks.Write(title, new TextChange(new TextSpan(at, old.Length), text))).ShouldBe(after);
    }

    [Theory]
    [InlineData("a plain text of words")]
    [InlineData("'a text ''in'' quotes'")]
    [InlineData("\"a text \\\"in\\\" quotes\\nand lines\"")]
    [InlineData("|\n    a text\n    of lines")]
    [InlineData(">-\n    a text\n    of lines\n\n    and more")]
    public void Any_edit_reads_back(string scalar)
    {
        var yaml = $"- title: A\n  abstract: {scalar}\n  year: 2024\n";
        var text = CorpusFormats.Yaml.Read(yaml).Papers().Single().Abstract!.Text;
        Prop.ForAll(Arb.From(EditProperty.Change(text, EditProperty.Text)), change =>
        {
            var blocks = CorpusFormats.Yaml.Read(yaml);
            var after = CorpusFormats.Yaml.Read(blocks.Write(blocks.Papers().Single().Abstract, change));
            after.Problems().ShouldBeEmpty();
            after.Papers().Single().Abstract!.Text.ShouldBe(EditProperty.Apply(text, change));
            after.Papers().Single().Title!.Text.ShouldBe("A");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData("title: Boats\nabstract:\nyear: 2024\n", "title: Boats\nabstract: \"They do.\"\nyear: 2024\n")]
    [InlineData("title: Boats\nabstract:   # none\n", "title: Boats\nabstract: \"They do.\"   # none\n")]
    [InlineData("title: Boats\nabstract: ~\n", "title: Boats\nabstract: \"They do.\"\n")]
    [InlineData("{title: Boats, abstract: null}", "{title: Boats, abstract: \"They do.\"}")]
    public void An_abstract_that_is_null_is_empty_and_has_a_place(string before, string after)
    {
        var blocks = CorpusFormats.Yaml.Read(before);
        blocks.Problems().ShouldBeEmpty();
        var lost = blocks.Papers().Single().Abstract!;
        lost.Text.ShouldBeEmpty();
        Encoding.UTF8.GetString(blocks.Write(lost, new TextChange(default, "They do."))).ShouldBe(after);
    }

    [Theory]
    [InlineData("title: Boats\nabstract:\nsummary: They do.\n")]
    [InlineData("{title: Boats, summary: They do., abstract: null}")]
    public void An_abstract_under_another_key_is_none_the_less_there(string yaml) =>
        CorpusFormats.Yaml.Read(yaml).Papers().Single().Abstract!.Text.ShouldBe("They do.");

    [Theory]
    [InlineData("a: [b\n", ProblemCodes.BrokenRecord)]
    [InlineData("on: push\n", ProblemCodes.UnmappedRecord)]
    [InlineData("title: Boats\nabstract: |2\n   x\n", ProblemCodes.WrongType)]
    [InlineData("title:\nabstract: They do.\n", ProblemCodes.WrongType)]
    [InlineData("title: Boats that steer alone\ntitle: Ships\n", ProblemCodes.DuplicateKey)]
    public void What_is_wrong_is_said(string yaml, string code) =>
        CorpusFormats.Yaml.Read(yaml).Problems().ShouldHaveSingleItem().Code.ShouldBe(code);
}
