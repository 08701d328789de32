using System.Diagnostics;
using System.IO.Compression;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Server;

public sealed class VisualStudioCodeTests : IDisposable
{
    private static readonly string Tools = Repository.PathOf("artifacts/editor/node_modules/.bin/vsce");
    private static readonly string Modules = Repository.PathOf("artifacts/vscode/node_modules");

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task The_extension_is_packed_with_all_that_it_needs()
    {
        Assert.SkipUnless(File.Exists(Tools) && Directory.Exists(Modules),
            "there is no packer of extensions here; .ci/install brings @vscode/vsce, and what editors/vscode depends on");
        Copy(Repository.PathOf("editors/vscode"), _cli.PathOf("extension"));
        Copy(Modules, _cli.PathOf("extension/node_modules"));
        using var packer = Process.Start(new ProcessStartInfo(Tools,
            ["package", "--out", _cli.PathOf("paperlint.vsix"), "--allow-missing-repository"])
        {
            WorkingDirectory = _cli.PathOf("extension"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = packer.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await packer.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await packer.WaitForExitAsync(TestContext.Current.CancellationToken);
        packer.ExitCode.ShouldBe(0, await error);
        using var package = ZipFile.OpenRead(_cli.PathOf("paperlint.vsix"));
        var files = package.Entries.Select(entry => entry.FullName).ToArray();
        files.ShouldContain("extension/extension.js");
        files.ShouldContain("extension/node_modules/vscode-languageclient/node.js");
        files.ShouldContain("extension/node_modules/vscode-languageserver-protocol/node.js");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).LinkTarget is null))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}
