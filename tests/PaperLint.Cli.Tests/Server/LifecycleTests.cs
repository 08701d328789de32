using System.Text.Json;

namespace PaperLint.Cli.Tests.Server;

public sealed class LifecycleTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Ends_with_0_after_a_shutdown_and_an_exit()
    {
        using var editor = Editor.Open(_cli);
        editor.Request("shutdown", null).GetProperty("result").ValueKind.ShouldBe(JsonValueKind.Null);
        editor.Notify("exit", new { });
        editor.WaitForExit().ShouldBe(0);
    }

    [Fact]
    public void Ends_with_1_after_an_exit_alone()
    {
        using var editor = Editor.Open(_cli);
        editor.Notify("exit", new { });
        editor.WaitForExit().ShouldBe(1);
    }

    [Fact]
    public void Ends_with_1_when_the_editor_is_gone()
    {
        using var editor = Editor.Open(_cli);
        editor.HangUp();
        editor.WaitForExit().ShouldBe(1);
    }

    [Fact]
    public void Refuses_what_comes_before_initialize_and_goes_on()
    {
        using var editor = Editor.Start(_cli);
        editor.Notify("textDocument/didOpen", new { });
        ErrorOf(editor.Request("textDocument/hover", new { })).ShouldBe(-32002);
        editor.Request("initialize", new { capabilities = new { } }).TryGetProperty("result", out _).ShouldBeTrue();
        ErrorOf(editor.Request("initialize", new { capabilities = new { } })).ShouldBe(-32600);
    }

    [Fact]
    public void Refuses_what_comes_after_shutdown()
    {
        using var editor = Editor.Open(_cli);
        editor.Request("shutdown", null);
        ErrorOf(editor.Request("textDocument/hover", new { })).ShouldBe(-32600);
    }

    [Theory]
    [InlineData("utf-16", new string[0])]
    [InlineData("utf-8", new[] { "utf-8", "utf-16" })]
    [InlineData("utf-16", new[] { "utf-32", "utf-16", "utf-8" })]
    public void Counts_columns_in_what_the_editor_names_first(string expected, string[] known)
    {
        using var editor = Editor.Open(_cli, known);
        editor.Initialized.GetProperty("result").GetProperty("capabilities").GetProperty("positionEncoding").GetString().ShouldBe(expected);
    }

    private static int ErrorOf(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetInt32();
}
