using System.Text;
using System.Text.Json;

namespace PaperLint.Cli.Tests.Server;

/// <summary>Whatever comes, the server says what is wrong with it and goes on.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Page = "Maps of the harbour\nWe sort maps of the harbour and are 6.7times faster than all who came before us.\n";

    private readonly CliRun _cli = new();
    private readonly string _uri;
    private readonly Editor _editor;

    public BadInputTests()
    {
        _uri = Editor.UriOf(_cli.PathOf("page.txt"));
        _editor = Editor.Open(_cli);
    }

    public void Dispose()
    {
        _editor.Dispose();
        _cli.Dispose();
    }

    [Fact]
    public void A_length_that_is_too_small()
    {
        _editor.SendBytes(Encoding.UTF8.GetBytes("Content-Length: 10\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"));
        Works();
    }

    [Fact]
    public void A_length_that_is_too_large()
    {
        _editor.SendBytes(Encoding.UTF8.GetBytes("Content-Length: 10000\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"));
        Works();
        Works();
    }

    [Theory]
    [InlineData("Content-Length: -5\r\n\r\n{}")]
    [InlineData("Content-Length: many\r\n\r\n{}")]
    [InlineData("Content-Type: text/plain\r\n\r\n{}")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("\r\n\r\n\r\n\r\n")]
    [InlineData("Content-Length: 99999999999999999999999\r\n\r\n{}")]
    [InlineData("Content-Length: 9999999999\r\n\r\n{}")]
    [InlineData("\0\0\0\0")]
    public void A_header_that_is_none(string bytes)
    {
        _editor.SendBytes(Encoding.UTF8.GetBytes(bytes));
        Works();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":5}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":5}")]
    public void A_body_that_is_no_message(string body)
    {
        _editor.SendBytes(Editor.Framed(body));
        _editor.WaitFor(message => message.TryGetProperty("error", out _));
        Works();
    }

    [Fact]
    public void Half_a_message_at_the_end()
    {
        _editor.SendBytes(Encoding.UTF8.GetBytes("Content-Length: 100\r\n\r\n{\"jsonrpc\":"));
        _editor.HangUp();
        _editor.WaitForExit().ShouldBe(1);
    }

    [Fact]
    public void A_method_that_there_is_not()
    {
        _editor.Request("textDocument/dance", new { }).GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32601);
        _editor.Notify("textDocument/didDance", new { });
        _editor.Notify("$/dance", new { });
        Works();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"textDocument\":{}}")]
    [InlineData("{\"textDocument\":{\"uri\":7,\"version\":1,\"text\":\"a\"}}")]
    [InlineData("{\"textDocument\":{\"uri\":\"file:///a.txt\",\"version\":1,\"text\":\"\\ud800\"}}")]
    [InlineData("{\"textDocument\":{\"uri\":\"file:///a.txt\",\"version\":1,\"text\":null}}")]
    public void Parameters_that_are_none(string parameters)
    {
        _editor.SendBytes(Editor.Framed($"{{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{parameters}}}"));
        _editor.NextLog().ShouldContain("textDocument/didOpen");
        Works();
    }

    [Fact]
    public void An_edit_of_a_document_that_was_never_opened()
    {
        _editor.ChangeDocument("file:///nowhere.txt", 2, new { text = "x" });
        _editor.NextLog().ShouldContain("is not open");
        Works();
    }

    [Theory]
    [InlineData(7, 0, 7, 0)]
    [InlineData(1, 5, 0, 5)]
    [InlineData(0, -1, 0, 2)]
    [InlineData(-1, 0, 0, 2)]
    public void An_edit_outside_of_the_text(int line, int character, int endLine, int endCharacter)
    {
        _editor.OpenDocument(_uri, Page);
        _editor.NextDiagnostics(_uri, 1).ShouldNotBeEmpty();
        _editor.ChangeDocument(_uri, 2, Editor.Edit((line, character), (endLine, endCharacter), "x"));
        _editor.NextLog().ShouldContain("outside of its text");
        _editor.LastDiagnostics(_uri).ShouldBeEmpty("what is not known any more has no diagnostics");
        Works();
    }

    [Fact]
    public void A_document_of_200_megabytes()
    {
        var body = new byte[200 * 1024 * 1024];
        Array.Fill(body, (byte)'x');
        _editor.SendBytes(Encoding.UTF8.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        _editor.SendBytes(body);
        _editor.NextLog().ShouldContain("larger than 64 MiB");
        Works();
    }

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("no uri at all")]
    [InlineData("")]
    [InlineData("http://example.org/a.txt")]
    [InlineData("file:///%00.txt")]
    [InlineData("file://")]
    public void A_document_without_a_place_on_a_disk(string uri)
    {
        _editor.OpenDocument(uri, Page);
        Works();
    }

    [Fact]
    public void A_configuration_that_cannot_be_used()
    {
        _cli.With("paperlint.yml", "files: [\n");
        _editor.OpenDocument(_uri, Page);
        _editor.NextLog().ShouldContain("paperlint.yml:2:1");
        _cli.With("paperlint.yml", "files: '*.txt'\n");
        _editor.Notify("textDocument/didSave", new { textDocument = new { uri = _uri } });
        _editor.NextDiagnostics(_uri, 1).ShouldHaveSingleItem();
    }

    /// <summary>The server still does its work.</summary>
    private void Works()
    {
        var uri = Editor.UriOf(_cli.PathOf("works.txt"));
        _editor.OpenDocument(uri, Page);
        _editor.NextDiagnostics(uri, 1).ShouldHaveSingleItem().Code.ShouldBe("PL6001");
        _editor.Notify("textDocument/didClose", new { textDocument = new { uri } });
        _editor.LastDiagnostics(uri).ShouldBeEmpty();
        _editor.Request("$/none", null).GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Object);
        _editor.Error.ShouldBeEmpty();
    }
}
