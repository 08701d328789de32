using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Server;

/// <summary>Neovim's own client, which knows nothing of the server but the protocol, with the settings of docs/editors.md.</summary>
public sealed class NeovimTests : IDisposable
{
    private const string Program = "/usr/bin/nvim";

    private const string Text =
        "We sort maps 🙂 of 𝒳 harbours, are 6.7times faster than all, 3.4times as glad, and gain 12\\% over those before.";

    /// <summary>One of its examples is not kept.</summary>
    private static readonly string Rule =
        RuleDocumentTests.Rule.Replace(@"\bGadget\b", "Gadget", StringComparison.Ordinal);

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Shows_repairs_and_tests_what_is_edited()
    {
        Assert.SkipUnless(File.Exists(Program), "there is no Neovim here; .ci/install, as root, installs it");
        _cli.With("page.txt", $"Sorting 🙂 maps by hand\n{Text}\n").With("my-rules/text/PL9001-old-name.yml", Rule);
        var seen = Drive();
        seen.TryGetProperty("problem", out var problem).ShouldBeFalse(problem.ToString());
        seen.GetProperty("clients").GetInt32().ShouldBe(1);

        // Neovim counts columns in bytes.
        var opened = seen.GetProperty("opened").EnumerateArray().ToArray();
        opened.Select(one => one.GetProperty("code").GetString()).ShouldBe(["PL6001", "PL6001", "PL7001"]);
        opened.Select(one => one.GetProperty("line").GetInt32()).ShouldAllBe(line => line == 1);
        opened.Select(one => one.GetProperty("from").GetInt32())
            .ShouldBe([BytesBefore("6.7times"), BytesBefore("3.4times"), BytesBefore("\\%")]);
        opened.Select(one => one.GetProperty("to").GetInt32())
            .ShouldBe([BytesBefore(" faster"), BytesBefore(" as glad"), BytesBefore(" over")]);

        Lines(seen.GetProperty("repaired"))[1].ShouldBe(Text.Replace("6.7times", "6.7×"));
        seen.GetProperty("repaired").GetProperty("shown").GetArrayLength().ShouldBe(2);
        Lines(seen.GetProperty("fixed"))[1].ShouldBe(Text.Replace("times", "×").Replace("\\%", "%"));
        seen.GetProperty("rule")[0].GetProperty("line").GetInt32().ShouldBe(8);
        seen.GetProperty("rule")[0].GetProperty("message").GetString()!.ShouldBe("Noisy: we use [|Gadget|]s");
    }

    [UnsupportedOSPlatform("windows")]
    private JsonElement Drive()
    {
        _cli.With("init.lua", File.ReadAllText(Repository.PathOf("docs/editors.md")).Split("```lua\n")[1].Split("```")[0]);
        _cli.With("paperlint", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "paperlint.dll")}' \"$@\"\n");
        File.SetUnixFileMode(_cli.PathOf("paperlint"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var script = Repository.PathOf("tests/PaperLint.Cli.Tests/Server/neovim.lua");
        var start = new ProcessStartInfo(Program, ["--headless", "-u", _cli.PathOf("init.lua"), "-i", "NONE", "-n",
            "-c", $"lua folder = '{_cli.Folder}' result = '{_cli.PathOf("seen.json")}'", "-c", $"luafile {script}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            WorkingDirectory = _cli.Folder,
        };
        start.Environment["PATH"] = $"{_cli.Folder}:{start.Environment["PATH"]}";
        start.Environment["XDG_STATE_HOME"] = start.Environment["XDG_CACHE_HOME"] = _cli.Folder;
        using var nvim = Process.Start(start)!;
        nvim.StandardInput.Close();
        var error = nvim.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (!nvim.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            nvim.Kill(entireProcessTree: true);
        }

        File.Exists(_cli.PathOf("seen.json")).ShouldBeTrue(error.Result);
        using var seen = JsonDocument.Parse(_cli.Read("seen.json"));
        return seen.RootElement.Clone();
    }

    private static int BytesBefore(string part) => Encoding.UTF8.GetByteCount(Text[..Text.IndexOf(part, StringComparison.Ordinal)]);

    private static string[] Lines(JsonElement state) =>
        [.. state.GetProperty("lines").EnumerateArray().Select(line => line.GetString()!)];
}
