using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats.Json;

/// <summary>The shapes in which services and programs give papers as JSON.</summary>
public sealed class JsonShapesTests
{
    private const string Index =
        """{"results": [{"title": "Boats", "abstract_inverted_index": {"Boats": [0, 3], "steer": [1], "well.": [4], "&amp;": [2]}}]}""";

    [Theory]
    [InlineData("""{"title": "Boats", "abstract": "They do.", "score": NaN, "x": [-Infinity, Infinity], "y": "NaN"}""")]
    [InlineData("""{"status": "ok", "message": {"items": [{"DOI": "10.1/x", "title": ["Boats"], "abstract": "They do."}]}}""")]
    [InlineData("""{"total": 1, "data": [{"externalIds": {"ArXiv": "2401.00001"}, "title": "Boats", "abstract": "They do."}]}""")]
    [InlineData("""[{"title": "Boats", "abstract_inverted_index": {"do.": [1], "They": [0]}, "score": NaN}]""")]
    public void The_paper_is_read(string json)
    {
        var isDocument = json.Contains("[{", StringComparison.Ordinal);
        foreach (var format in new[] { CorpusFormats.Json, CorpusFormats.JsonLines }.Take(isDocument ? 1 : 2))
        {
            var blocks = format.Read(json);
            blocks.Problems().ShouldBeEmpty();
            var paper = blocks.Papers().ShouldHaveSingleItem();
            (paper.Title!.Text, paper.Abstract!.Text).ShouldBe(("Boats", "They do."));
            Encoding.UTF8.GetString(blocks.Write(paper.Title, new TextChange(new TextSpan(0, 5), "Ships")))
                .ShouldBe(json.Replace("Boats", "Ships", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("{\"title\": \"Bo\0ats\", \"abstract\": \"They do.\", \"score\": NaN}", "Bo\0ats")]
    [InlineData("{\"n\": \"a\\\"\tb\",\t\"title\": \"Bo\tats\", \"abstract\": \"They do.\"}", "Bo\tats")]
    public void A_control_character_in_a_string_is_said_and_the_record_is_read(string json, string title)
    {
        foreach (var (format, text) in ((CorpusFormat, string)[])[
            (CorpusFormats.JsonLines, "{\"title\": \"Kites\"}\n" + json), (CorpusFormats.Json, $"[{json}]")])
        {
            var blocks = format.Read(text);
            var problem = blocks.Problems().ShouldHaveSingleItem();
            (problem.Code, problem.Unread).ShouldBe((ProblemCodes.BrokenRecord, false));
            text[problem.Start].ShouldBeLessThan(' ');
            var paper = blocks.Papers()[^1];
            (paper.Title!.Text, paper.Abstract!.Text).ShouldBe((title, "They do."));
            Encoding.UTF8.GetString(blocks.Write(paper.Title, new TextChange(new TextSpan(2, 1), "")))
                .ShouldBe(text.Replace(title, "Boats", StringComparison.Ordinal));
        }
    }

    /// <summary>Settings of programs have a title or a name, too; none of their keys is a file's name here.</summary>
    [Theory]
    [InlineData("""{"name": "boats", "version": "1.0.0", "description": "Boats for all.", "author": "Jane", "scripts": {"a": "b"}}""")]
    [InlineData("""{"name": "boats", "lockfileVersion": 2, "packages": {"": {"name": "boats"}, "node_modules/a": {"name": "a"}}}""")]
    [InlineData("""{"name": "My Boats", "short_name": "boats", "description": "All boats.", "start_url": "/"}""")]
    [InlineData("""{"openapi": "3.0.0", "info": {"title": "Boats", "description": "An API.", "version": "1"}, "paths": {}}""")]
    [InlineData("""{"contributes": {"commands": [{"command": "a", "title": "Fix All"}, {"command": "b", "title": "Open"}]}}""")]
    [InlineData("""{"title": "My site", "description": "All about boats", "url": "https://example.org"}""")]
    [InlineData("""{"type": "object", "properties": {"title": {"type": "string"}, "abstract": {"type": "string"}}}""")]
    public void Settings_of_programs_are_no_papers(string json)
    {
        var blocks = CorpusFormats.Json.Read(json);
        blocks.Papers().ShouldBeEmpty();
        blocks.Problems().ShouldHaveSingleItem().Code.ShouldBe(ProblemCodes.UnmappedRecord);
    }

    [Theory]
    [InlineData("""{"title": "Boats that steer alone", "year": 2020}""")]
    [InlineData("""{"title": "Boats", "authors": ["Jane"]}""")]
    [InlineData("""{"papers": [{"title": "Boats"}, {"title": "Boats that steer at night", "url": "https://example.org"}]}""")]
    [InlineData("""[{"title": "Boats"}]""")]
    public void Papers_without_an_abstract_are_papers(string json) =>
        CorpusFormats.Json.Read(json).Papers().ShouldNotBeEmpty();

    [Fact]
    public void What_a_person_says_is_a_title_is_one()
    {
        var mapping = FieldMapping.Default.With(FieldNames.Title, "name");
        var blocks = CorpusFormats.Json.Read(new MemoryStream("""{"name": "boats", "version": "1.0.0"}"""u8.ToArray()), mapping);
        blocks.Papers().ShouldHaveSingleItem();
    }

    [Fact]
    public void An_abstract_that_is_null_is_empty_and_has_a_place()
    {
        var blocks = CorpusFormats.JsonLines.Read("""{"abstract": null, "title": "Boats"}""");
        blocks.Problems().ShouldBeEmpty();
        var lost = blocks.Papers().Single().Abstract!;
        lost.Text.ShouldBeEmpty();
        Encoding.UTF8.GetString(blocks.Write(lost, new TextChange(default, "They \"do\".")))
            .ShouldBe("""{"abstract": "They \"do\".", "title": "Boats"}""");
    }

    [Theory]
    [InlineData("""{"title": "Boats", "abstract": null, "summary": "They do."}""")]
    [InlineData("""{"title": "Boats", "summary": "They do.", "abstract": null}""")]
    public void An_abstract_under_another_key_is_none_the_less_there(string json) =>
        CorpusFormats.JsonLines.Read(json).Papers().Single().Abstract!.Text.ShouldBe("They do.");

    [Fact]
    public void What_is_no_JSON_beside_a_NaN_is_said_at_its_place()
    {
        var problem = CorpusFormats.JsonLines.Read("""{"title": "Boats", "a": NaN, "b": Nope}""").Problems().ShouldHaveSingleItem();
        (problem.Code, problem.Start).ShouldBe((ProblemCodes.BrokenRecord, 34));
    }

    [Theory]
    [InlineData(6, 5, "swim", """{"Boats": [0, 3], "swim": [1], "well.": [4], "&amp;": [2]}""")]
    [InlineData(12, 5, "and", """{"Boats": [0, 3], "steer": [1], "well.": [4], "and": [2]}""")]
    [InlineData(0, 5, "Ships", """{"Ships": [0], "steer": [1], "&amp;": [2], "Boats": [3], "well.": [4]}""")]
    [InlineData(12, 6, "", """{"Boats": [0, 2], "steer": [1], "well.": [3]}""")]
    public void An_inverted_index_is_edited_word_by_word(int start, int length, string text, string index)
    {
        var blocks = CorpusFormats.Json.Read(Index);
        var field = blocks.Papers().Single().Abstract!;
        field.Text.ShouldBe("Boats steer &amp; Boats well.");

        Encoding.UTF8.GetString(blocks.Write(field, new TextChange(new TextSpan(start, length), text)))
            .ShouldBe($$"""{"results": [{"title": "Boats", "abstract_inverted_index": {{index}}}]}""");
    }

    [Fact]
    public void A_place_in_an_inverted_index_is_that_of_the_word()
    {
        var field = CorpusFormats.Json.Read(Index).Papers().Single().Abstract!;
        Index.Substring(field.BytesOf(new TextSpan(12, 5)).Start, 5).ShouldBe("&amp;");
        field.BytesOf(new TextSpan(12, 16)).ShouldBe(new ByteSpan(Index.IndexOf("&amp;", StringComparison.Ordinal), 5));
    }

    [Fact]
    public void Any_edit_of_an_inverted_index_reads_back()
    {
        var cases = from text in EditProperty.Text from change in EditProperty.Change(text, EditProperty.Text) select (text, change);
        Prop.ForAll(Arb.From(cases), item =>
        {
            var places = item.text.Split(' ').Select((word, place) => (word, place)).GroupBy(pair => pair.word, pair => pair.place)
                .ToDictionary(group => group.Key, group => group.ToArray());
            var json = System.Text.Json.JsonSerializer.Serialize(new { title = "Boats", abstract_inverted_index = places });
            var blocks = CorpusFormats.Json.Read(json);
            var field = blocks.Papers().Single().Abstract!;
            field.Text.ShouldBe(item.text);
            var after = CorpusFormats.Json.Read(blocks.Write(field, item.change)).Papers().Single();
            after.Abstract!.Text.ShouldBe(EditProperty.Apply(item.text, item.change));
            for (var i = 0; i <= field.Text.Length; i++)
            {
                field.BytesOf(new TextSpan(i, 0)).Start.ShouldBeInRange(field.Source!.Start, field.Source.Start + field.Source.Length);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData("""{"a": [0], "b": [2]}""")]
    [InlineData("""{"a": [0], "b": [0]}""")]
    [InlineData("""{"a": [0], "b": [9999999999]}""")]
    [InlineData("""{"a": 0}""")]
    [InlineData("""{"a": [[0]]}""")]
    public void An_index_that_gives_no_text_is_not_read(string index)
    {
        var blocks = CorpusFormats.Json.Read($$"""[{"title": "Boats", "abstract_inverted_index": {{index}}}]""");
        blocks.Problems().ShouldHaveSingleItem().Code.ShouldBe(ProblemCodes.WrongType);
        blocks.Papers().Single().Abstract.ShouldBeNull();
    }

    [Fact]
    public void A_list_that_holds_few_papers_says_so()
    {
        var blocks = CorpusFormats.Json.Read("""[{"title": "Boats"}, {"heading": "a"}, {"heading": "b"}]""");
        blocks.Problems().ShouldHaveSingleItem().Detail.ShouldStartWith("2 of the 3 items of the list have no key");
        CorpusFormats.Json.Read("""{"papers": [{"title": "Boats that steer alone"}], "authors": [{"a": 1}, {"a": 2}]}""").Problems()
            .ShouldBeEmpty();
    }
}
