using System.Text.Json;

namespace PaperLint.Cli.Tests.Server;

/// <summary>What holds for a document is what its files say by now.</summary>
public sealed class ReloadTests : IDisposable
{
    private const string Page =
        "Sorting maps of the harbour by hand\nWe sort maps of the harbour and are 6.7times faster than all who came before us.\n";

    private readonly CliRun _cli = new();
    private readonly string _uri;

    public ReloadTests() => _uri = Editor.UriOf(_cli.PathOf("page.txt"));

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(".editorconfig", "[*.txt]\ndotnet_diagnostic.PL6001.severity = none\n")]
    [InlineData("paperlint.yml", "exclude: page.txt\n")]
    [InlineData(".paperlint-suppressions.yml", "- paper: title:60dbe2ea3f2ea0ed\n  code: PL6001\n  reason: printed so\n")]
    public void A_file_that_changes_what_is_reported_is_read_again_when_the_editor_tells_of_it(string name, string content)
    {
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(_uri, Page);
        editor.AllDiagnostics(_uri, 1).ShouldHaveSingleItem();
        content = content.Replace("title:60dbe2ea3f2ea0ed", KeyOfPaper());
        _cli.With(name, content);
        editor.Notify("workspace/didChangeWatchedFiles",
            new { changes = new[] { new { uri = Editor.UriOf(_cli.PathOf(name)), type = 1 } } });
        editor.NextDiagnostics(_uri, 1).ShouldBeEmpty();
        File.Delete(_cli.PathOf(name));
        editor.Notify("textDocument/didSave", new { textDocument = new { uri = _uri } });
        editor.NextDiagnostics(_uri, 1).ShouldHaveSingleItem();
    }

    [Fact]
    public void An_editor_that_can_is_asked_to_watch_the_files()
    {
        using var editor = Editor.Start(_cli);
        editor.Request("initialize",
            new { capabilities = new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } } });
        editor.Notify("initialized", new { });
        editor.WaitFor(message => message.TryGetProperty("method", out var method) && method.GetString() == "client/registerCapability")
            .GetRawText().ShouldContain("**/paperlint.yml");
    }

    [Fact]
    public void What_is_wrong_with_a_configuration_is_shown_where_it_stands_until_it_is_repaired()
    {
        _cli.With("paperlint.yml", "exclude: notes.txt\nfile: '*.txt'\n");
        var configuration = Editor.UriOf(_cli.PathOf("paperlint.yml"));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(_uri, Page);
        var problem = editor.NextPublished(configuration).GetProperty("diagnostics").EnumerateArray().ShouldHaveSingleItem();
        problem.GetProperty("message").GetString()!.ShouldContain("'file'");
        problem.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32().ShouldBe(1);
        _cli.With("paperlint.yml", "files: '*.txt'\n");
        editor.Notify("textDocument/didSave", new { textDocument = new { uri = _uri } });
        editor.NextPublished(configuration).GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_folder_that_is_opened_later_gives_its_documents_their_names()
    {
        _cli.With("a/notes.txt", "x");
        using var editor = Editor.Start(_cli);
        editor.Request("initialize", new { capabilities = new { }, workspaceFolders = (object?)null });
        editor.OpenDocument(Editor.UriOf(_cli.PathOf("a/page.txt")), Page);
        editor.OpenDocument(Editor.UriOf(_cli.PathOf("b/page.txt")), Page);
        editor.AllDiagnostics(Editor.UriOf(_cli.PathOf("b/page.txt")), 1).Select(shown => shown.Code).ShouldBe(["PL6001"]);
        var added = new[] { new { uri = Editor.UriOf(_cli.Folder) + "/", name = "corpus" } };
        editor.Notify("workspace/didChangeWorkspaceFolders", new { @event = new { added, removed = Array.Empty<object>() } });
        var shown = editor.AllDiagnostics(Editor.UriOf(_cli.PathOf("b/page.txt")), 1);
        shown.Single(diagnostic => diagnostic.Code == "PL2001").Message.ShouldContain("at a/page.txt:1");
    }

    private string KeyOfPaper()
    {
        _cli.With("copy.txt", Page);
        _cli.Run("check --no-cache --output-format json-lines copy.txt").ShouldBe(ExitCode.Found);
        using var json = JsonDocument.Parse(_cli.Out.Split('\n')[0]);
        File.Delete(_cli.PathOf("copy.txt"));
        return json.RootElement.GetProperty("entry").GetProperty("key").GetString()!;
    }
}
