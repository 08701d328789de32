using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Server;

/// <summary>The client of the protocol's own authors, from npm.</summary>
public sealed class ProtocolClientTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Goes_through_all_that_an_editor_does()
    {
        var modules = Repository.PathOf("artifacts/editor");
        Assert.SkipUnless(Directory.Exists(Path.Combine(modules, "node_modules/vscode-languageserver-protocol")),
            "there is no client of the protocol here; npm install --prefix artifacts/editor vscode-languageserver-protocol@3.18.5");
        using var node = Process.Start(new ProcessStartInfo("node",
            [Repository.PathOf("tests/PaperLint.Cli.Tests/Server/client.cjs"), modules, _cli.Folder, "dotnet",
            Path.Combine(AppContext.BaseDirectory, "paperlint.dll"), "server"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        node.ExitCode.ShouldBe(0, await error);
        using var json = JsonDocument.Parse(output);
        var seen = json.RootElement;

        seen.GetProperty("encoding").GetString().ShouldBe("utf-8");
        seen.GetProperty("range").GetProperty("start").GetProperty("character").GetInt32()
            .ShouldBe(Encoding.UTF8.GetByteCount("We sort maps of the harbour 🙂 and are "));
        seen.GetProperty("titles").EnumerateArray().Select(title => title.GetString()).ShouldBe(
        [
            "Replace 'times' by '×' (PL6001)",
            "Repair all PL6001 stripped-times in this document",
            "Leave PL6001 stripped-times in this paper: printed so",
            "Leave PL6001 stripped-times in this paper: meant so",
            "Reject this report of PL6001 stripped-times: it is no defect",
        ]);
        seen.GetProperty("left").GetArrayLength().ShouldBe(0);
        seen.GetProperty("cancelled").GetInt32().ShouldBe(-32800);
        seen.GetProperty("shutdown").ValueKind.ShouldBe(JsonValueKind.Null);
        seen.GetProperty("exit").GetInt32().ShouldBe(0);
    }
}
