using System.Text.Json;

namespace PaperLint.Cli.Tests.Server;

public sealed class ActionTests : IDisposable
{
    private const string Title = "Sorting 🙂 maps of the harbour by hand\n";
    private const string Damaged = "We sort maps 🙂 of the harbour, are 6.7times faster than all, and 3.4times as glad as those before.\n";

    private readonly CliRun _cli = new();
    private readonly string _uri;

    public ActionTests() => _uri = Editor.UriOf(_cli.PathOf("page.txt"));

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_quick_fix_repairs_what_it_is_on_and_nothing_else()
    {
        using var editor = Open(Title + Damaged, out var shown);
        var action = Actions(editor, shown[0]).First();
        action.GetProperty("title").GetString().ShouldBe("Replace 'times' by '×' (PL6001)");
        action.GetProperty("isPreferred").GetBoolean().ShouldBeTrue();
        action.GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("PL6001");
        var repaired = TextEdits.Apply(Title + Damaged, action);
        repaired.ShouldBe(Title + Damaged.Replace("6.7times", "6.7×"));
        editor.ChangeDocument(_uri, 2, new { text = repaired });
        editor.NextDiagnostics(_uri, 2).ShouldBe(shown[1..].Select(other => other with
        {
            Character = other.Character - 4,
            EndCharacter = other.EndCharacter - 4,
        }));
    }

    [Fact]
    public void All_of_a_rule_are_repaired_at_once()
    {
        using var editor = Open(Title + Damaged, out var shown);
        var action = Actions(editor, shown[0]).Single(action => TitleOf(action).StartsWith("Repair all PL6001", StringComparison.Ordinal));
        TextEdits.Apply(Title + Damaged, action).ShouldBe(Title + Damaged.Replace("times", "×"));
    }

    [Theory]
    [InlineData("feed", "page.txt")]
    [InlineData("json-lines", "page.jsonl")]
    [InlineData("json", "page.json")]
    [InlineData("csv", "page.csv")]
    [InlineData("bibtex", "page.bib")]
    [InlineData("ris", "page.ris")]
    [InlineData("markdown", "page.md")]
    [InlineData("xml", "page.xml")]
    [InlineData("yaml", "page.yaml")]
    public void Fix_all_makes_of_a_document_what_fix_makes_of_its_file(string format, string name)
    {
        _cli.With("corpus.txt", GeneratedPage.Write(papers: 40, seed: 3));
        _cli.Run($"convert corpus.txt --to {format} --output {name}").ShouldBe(ExitCode.Clean, _cli.Error);
        var text = _cli.Read(name);
        var uri = Editor.UriOf(_cli.PathOf(name));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, text);
        editor.NextDiagnostics(uri, 1).ShouldNotBeEmpty();
        var action = Ask(editor, uri, (0, 0), (0, 0), "source.fixAll").ShouldHaveSingleItem();
        action.GetProperty("kind").GetString().ShouldBe("source.fixAll.paperlint");
        _cli.Run($"fix --exit-zero {name}").ShouldBe(ExitCode.Clean, _cli.Error);
        TextEdits.Apply(text, action).ShouldBe(_cli.Read(name));
    }

    [Fact]
    public void An_editor_that_asks_for_edits_late_gets_them_of_the_version_that_it_has()
    {
        using var editor = Editor.Start(_cli);
        editor.Request("initialize", new
        {
            capabilities = new
            {
                workspace = new { workspaceEdit = new { documentChanges = true } },
                textDocument = new { codeAction = new { dataSupport = true, resolveSupport = new { properties = new[] { "edit" } } } },
            },
        });
        editor.OpenDocument(_uri, Title + Damaged, version: 5);
        editor.NextDiagnostics(_uri, 5);
        var action = Ask(editor, _uri, (0, 0), (0, 0), null).Single();
        action.TryGetProperty("edit", out _).ShouldBeFalse();
        var resolved = editor.Request("codeAction/resolve", action).GetProperty("result");
        TextEdits.Apply(Title + Damaged, resolved).ShouldBe(Title + Damaged.Replace("times", "×"));
        resolved.GetProperty("edit").GetProperty("documentChanges")[0].GetProperty("textDocument").GetProperty("version").GetInt32()
            .ShouldBe(5);
    }

    [Fact]
    public void A_rule_is_left_in_a_paper_as_suppress_does_it()
    {
        using var editor = Open(Title + Damaged, out var shown);
        Execute(editor, Actions(editor, shown[0]).First(action => TitleOf(action).StartsWith("Leave", StringComparison.Ordinal)));
        editor.NextDiagnostics(_uri, 1).ShouldBeEmpty();
        _cli.With("page.txt", Title + Damaged);
        _cli.Run("check page.txt").ShouldBe(ExitCode.Clean);
        _cli.Read(".paperlint-suppressions.yml").ShouldContain("reason: \"printed so\"");
    }

    [Fact]
    public void A_report_is_rejected_as_review_does_it()
    {
        using var editor = Open(Title + Damaged, out var shown);
        Execute(editor, Actions(editor, shown[0]).Single(action => TitleOf(action).StartsWith("Reject", StringComparison.Ordinal)));
        editor.NextDiagnostics(_uri, 1).ShouldBe(shown[1..]);
        _cli.With("page.txt", Title + Damaged);
        Shown.Checked(_cli, "page.txt").ShouldBe(shown[1..]);
    }

    [Fact]
    public void A_hover_tells_why_a_rule_is_there_and_how_right_it_was_measured_to_be()
    {
        using var editor = Open(Title + Damaged, out var shown);
        var hover = editor.Request("textDocument/hover", At(_uri, (shown[0].Line, shown[0].Character + 2))).GetProperty("result");
        var text = hover.GetProperty("contents").GetProperty("value").GetString()!;
        text.ShouldContain("**PL6001 stripped-times**");
        text.ShouldContain("Readers stumble");
        text.ShouldContain("Evidence:");
        hover.GetProperty("range").GetProperty("start").GetProperty("character").GetInt32().ShouldBe(shown[0].Character);
        editor.Request("textDocument/hover", At(_uri, (0, 0))).GetProperty("result").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_request_that_is_given_up_is_answered_so()
    {
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(_uri, GeneratedPage.Write(papers: 2_000, seed: 5));
        editor.SendBytes([.. Editor.Framed(JsonSerializer.Serialize(new
        {
            jsonrpc = "2.0",
            id = 77,
            method = "textDocument/codeAction",
            @params = Asked(_uri, (0, 0), (0, 0), "source.fixAll"),
        })), .. Editor.Framed("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":77}}")]);
        editor.WaitForAnswer(77).GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32800);
    }

    [Fact]
    public void What_is_asked_of_places_and_documents_that_are_not_there_is_refused()
    {
        using var editor = Open(Title + Damaged, out _);
        ErrorOf(editor.Request("textDocument/hover", At(_uri, (99, 0)))).ShouldBe(-32602);
        ErrorOf(editor.Request("textDocument/hover", At("file:///nowhere.txt", (0, 0)))).ShouldBe(-32602);
        ErrorOf(editor.Request("workspace/executeCommand", new { command = "paperlint.dance" })).ShouldBe(-32602);
        ErrorOf(editor.Request("workspace/executeCommand", new { command = "paperlint.suppress", arguments = Array.Empty<object>() }))
            .ShouldBe(-32602);
    }

    private Editor Open(string text, out Shown[] shown)
    {
        var editor = Editor.Open(_cli);
        editor.OpenDocument(_uri, text);
        shown = editor.NextDiagnostics(_uri, 1);
        shown.Length.ShouldBe(2);
        return editor;
    }

    private JsonElement[] Actions(Editor editor, Shown shown) =>
        Ask(editor, _uri, (shown.Line, shown.Character), (shown.EndLine, shown.EndCharacter), null);

    private static JsonElement[] Ask(Editor editor, string uri, (int Line, int Character) start, (int Line, int Character) end,
        string? kind) =>
        [.. editor.Request("textDocument/codeAction", Asked(uri, start, end, kind)).GetProperty("result").EnumerateArray()];

    private static object Asked(string uri, (int Line, int Character) start, (int Line, int Character) end, string? kind) => new
    {
        textDocument = new { uri },
        range = new
        {
            start = new { line = start.Line, character = start.Character },
            end = new { line = end.Line, character = end.Character },
        },
        context = new { diagnostics = Array.Empty<object>(), only = kind is null ? null : new[] { kind } },
    };

    private static object At(string uri, (int Line, int Character) place) =>
        new { textDocument = new { uri }, position = new { line = place.Line, character = place.Character } };

    private static void Execute(Editor editor, JsonElement action) =>
        editor.Request("workspace/executeCommand", action.GetProperty("command")).TryGetProperty("error", out _).ShouldBeFalse();

    private static string TitleOf(JsonElement action) => action.GetProperty("title").GetString()!;

    private static int ErrorOf(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetInt32();
}
