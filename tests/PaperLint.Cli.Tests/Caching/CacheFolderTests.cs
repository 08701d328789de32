using System.Security.Cryptography;
using System.Text;

namespace PaperLint.Cli.Tests.Caching;

public sealed class CacheFolderTests : IDisposable
{
    private readonly CliRun _cli = new CliRun().WithCorpus();

    public void Dispose() => _cli.Dispose();

    public static TheoryData<string, Func<byte[], byte[]>> Damages => new()
    {
        { "empty", _ => [] },
        { "cut off", content => content[..(content.Length / 2)] },
        { "its end cut off", content => content[..^1] },
        { "longer", content => [.. content, 0] },
        { "a bit turned", content => [.. content[..200], (byte)(content[200] ^ 1), .. content[201..]] },
        { "of something else", _ => Encoding.UTF8.GetBytes(new string('x', 5000)) },
    };

    [Theory]
    [MemberData(nameof(Damages), DisableDiscoveryEnumeration = true)]
    public void A_damaged_result_is_passed_over_and_written_anew(string what, Func<byte[], byte[]> damage)
    {
        var first = _cli.Show(CachedRun.Check);
        var result = _cli.Results().ShouldHaveSingleItem();
        var sound = File.ReadAllBytes(result);
        File.WriteAllBytes(result, damage(sound));
        _cli.Show(CachedRun.Check).ShouldBe(first, what);
        File.ReadAllBytes(result).ShouldBe(sound, what);
    }

    [Fact]
    public void A_result_that_no_run_wrote_is_passed_over_whatever_its_checksum()
    {
        const string check = CachedRun.Check + " --output-format json-lines";
        const int Tries = 100;
        var first = _cli.Show(check);
        var result = _cli.Results().ShouldHaveSingleItem();
        var sound = File.ReadAllBytes(result).AsSpan()[..^SHA256.HashSizeInBytes].ToArray();
        var mark = "paperlint result\n".Length + SHA256.HashSizeInBytes;
        var passedOver = 0;
        for (var i = 0; i < Tries; i++)
        {
            var at = mark + i * (sound.Length - mark) / Tries;
            byte[] damaged = [.. sound[..at], (byte)(sound[at] ^ (i % 3 == 0 ? 0xFF : 1 << i % 8)), .. sound[(at + 1)..]];
            File.WriteAllBytes(result, [.. damaged, .. SHA256.HashData(damaged)]);
            var shown = _cli.Show(check);
            shown.Code.ShouldBe(ExitCode.Found, $"byte {at}: {shown.Error}");
            // What is well-formed is believed. What is not leaves no trace: nothing is reported twice, and nothing is missing.
            shown.Out.Count(c => c == '\n').ShouldBe(first.Out.Count(c => c == '\n'), $"byte {at}");
            passedOver += shown == first ? 1 : 0;
        }

        passedOver.ShouldBeGreaterThan(Tries / 10);
    }

    [Fact]
    public void A_result_under_the_name_of_another_is_passed_over()
    {
        var first = _cli.Show(CachedRun.Check);
        var result = _cli.Results().ShouldHaveSingleItem();
        _cli.Run(CachedRun.Check + " --select PL9001");
        File.Copy(_cli.Results().Single(other => other != result), result, overwrite: true);
        _cli.Show(CachedRun.Check).ShouldBe(first);
    }

    [Fact]
    public async Task Runs_at_once_do_not_disturb_each_other()
    {
        var expected = _cli.Show(CachedRun.Check + " --no-cache");
        var runs = Enumerable.Range(0, 8).Select(_ => Task.Run(Check, TestContext.Current.CancellationToken));
        foreach (var printed in await Task.WhenAll(runs))
        {
            printed.ShouldBe(expected);
        }

        _cli.Results().ShouldHaveSingleItem();
        _cli.Doctor();
        _cli.Show(CachedRun.Check).Out.ShouldContain(CachedRun.Doctored);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_not_missed()
    {
        var expected = _cli.Show(CachedRun.Check + " --no-cache");
        _cli.With("taken", "a file\n");
        _cli.Show(CachedRun.Check + " --cache-dir taken").ShouldBe(expected);
        _cli.Show(CachedRun.Check + " --cache-dir taken/deeper").ShouldBe(expected);
        _cli.Read("taken").ShouldBe("a file\n");
    }

    [Fact]
    public void The_folder_can_be_named()
    {
        _cli.Run(CachedRun.Check + " --cache-dir here/and/there");
        Directory.GetFiles(_cli.PathOf("here/and/there")).ShouldHaveSingleItem();
        _cli.Results().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_program_keeps_results_of_more_than_a_page_in_the_folder_of_the_user()
    {
        var paper =
            "{\"title\": \"A Title\", \"abstract\": \"An abstract that gains 4\\\\% over what was done before it, and says how that came "
            + "about.\"}\n";
        _cli.With("large.jsonl", string.Concat(Enumerable.Repeat(paper, 3000))).With("small.jsonl", paper);
        (await Check("small.jsonl")).ShouldContain("1 paper ");
        Directory.Exists(_cli.PathOf("paperlint")).ShouldBeFalse();
        var first = await Check("large.jsonl");
        Directory.GetFiles(_cli.PathOf("paperlint")).ShouldHaveSingleItem();
        (await Check("large.jsonl")).ShouldBe(first);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_cli.PathOf("paperlint"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private (int Code, string Out, string Error) Check()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = PaperLintProgram.Run(CachedRun.Check.Split(' '), _cli.Terminal(output, error));
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private async Task<string> Check(string file)
    {
        using var process =
            ProgramProcess.Start(_cli.Folder, "check", "--no-baseline", "--output-format", "concise", "--select", "PL7001", file);
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }
}
