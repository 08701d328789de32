namespace PaperLint.Cli.Tests.Server;

public sealed class DiagnosticsTests : IDisposable
{
    private const string Title = "Sorting 🙂 maps of the harbour by hand\n";
    private const string Sound = "We sort maps of the harbour by hand, and say what came of it in the end.\n";
    private const string Damaged = "We sort maps 🙂 of the harbour and are 6.7times faster than all who came before us.\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("utf-16", 40)]
    [InlineData("utf-8", 42)]
    public void A_defect_is_shown_at_its_columns_and_vanishes_when_it_is_repaired(string encoding, int column)
    {
        var uri = Editor.UriOf(_cli.PathOf("page.txt"));
        using var editor = Editor.Open(_cli, encoding);
        editor.OpenDocument(uri, Title + Damaged);
        var shown = editor.NextDiagnostics(uri, 1).ShouldHaveSingleItem();
        (shown.Code, shown.Line, shown.Character, shown.EndCharacter).ShouldBe(("PL6001", 1, column - 1, column + 7));
        editor.ChangeDocument(uri, 2, Editor.Edit((1, column - 1), (1, column + 7), "much"));
        editor.NextDiagnostics(uri, 2).ShouldBeEmpty();
    }

    [Fact]
    public void A_whole_text_takes_the_place_of_the_document()
    {
        var uri = Editor.UriOf(_cli.PathOf("page.txt"));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, Title + Sound);
        editor.NextDiagnostics(uri, 1).ShouldBeEmpty();
        editor.ChangeDocument(uri, 2, new { text = Title + Damaged });
        editor.NextDiagnostics(uri, 2).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_document_that_is_closed_has_no_diagnostics_left()
    {
        var uri = Editor.UriOf(_cli.PathOf("page.txt"));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, Title + Damaged);
        editor.NextDiagnostics(uri, 1).ShouldNotBeEmpty();
        editor.Notify("textDocument/didClose", new { textDocument = new { uri } });
        editor.LastDiagnostics(uri).ShouldBeEmpty();
    }

    [Fact]
    public void Two_documents_with_the_same_paper_are_told_so_after_the_longer_pause()
    {
        var (first, second) = (Editor.UriOf(_cli.PathOf("a.txt")), Editor.UriOf(_cli.PathOf("b.txt")));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(first, Title + Sound);
        editor.OpenDocument(second, Title + Sound);
        editor.AllDiagnostics(second, 1).ShouldHaveSingleItem().Code.ShouldBe("PL2001");
    }

    [Fact]
    public void A_document_is_told_of_papers_of_the_folder_that_are_not_open_and_of_those_that_change_there()
    {
        _cli.With("a.txt", Title + Sound).With("b.txt", Title + Sound).With("c.txt", Title + Sound);
        var uri = Editor.UriOf(_cli.PathOf("b.txt"));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, Title + Sound);
        var shown = editor.AllDiagnostics(uri, 1);
        shown.ShouldBe(Shown.Checked(_cli, ".", "b.txt"));
        shown.ShouldHaveSingleItem().Message.ShouldContain("at a.txt:1");
        _cli.With("a.txt", "Quite another title\n" + Sound.Replace("sort maps", "colour the boats"));
        editor.ChangeDocument(uri, 2, Editor.Edit((1, 0), (1, 0), ""));
        editor.AllDiagnostics(uri, 2).ShouldBe(Shown.Checked(_cli, ".", "b.txt"));
    }

    [Fact]
    public void What_the_corpus_tells_moves_with_its_line_until_it_is_looked_at_again()
    {
        var uri = Editor.UriOf(_cli.PathOf("page.txt"));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, Title + Sound + Title + Sound);
        editor.AllDiagnostics(uri, 1).ShouldHaveSingleItem().Line.ShouldBe(2);
        editor.ChangeDocument(uri, 2, Editor.Edit((1, 0), (1, 0), "\n"));
        editor.NextDiagnostics(uri, 2).ShouldHaveSingleItem().Line.ShouldBe(3);
        editor.NextDiagnostics(uri, 2).ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void Files_that_are_none_of_the_corpus_are_left_alone()
    {
        _cli.With("paperlint.yml", "exclude: notes.txt\n");
        var uri = Editor.UriOf(_cli.PathOf("notes.txt"));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, Title + Damaged);
        editor.NextDiagnostics(uri, 1).ShouldBeEmpty();
    }

    [Fact]
    public void What_looks_like_no_papers_is_left_alone_unless_it_did_before()
    {
        const string List = "numpy==1.0\npandas==2.0\nscipy==3.0\nteh==4.0\n";
        var uri = Editor.UriOf(_cli.PathOf("requirements.txt"));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, List);
        editor.NextDiagnostics(uri, 1).ShouldBeEmpty();
        editor.ChangeDocument(uri, 2, new { text = Title + Damaged });
        editor.NextDiagnostics(uri, 2).ShouldHaveSingleItem();
        editor.ChangeDocument(uri, 3, Editor.Edit((0, 0), (0, 0), List));
        _cli.With("requirements.txt", List + Title + Damaged);
        editor.NextDiagnostics(uri, 3).ShouldBe(Shown.Checked(_cli, "requirements.txt"));
    }

    [Fact]
    public void A_document_in_another_format_is_shown_at_the_places_of_its_file()
    {
        var uri = Editor.UriOf(_cli.PathOf("papers.jsonl"));
        const string Line = "{\"title\": \"Maps of \\u00e9 harbours\", "
            + "\"abstract\": \"We are 6.7times as fast as \\\"all\\\" of those before us.\"}\n";
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, Line);
        var shown = editor.NextDiagnostics(uri, 1).Single(diagnostic => diagnostic.Code == "PL6001");
        Line[shown.Character..shown.EndCharacter].ShouldBe("6.7times");
    }
}
