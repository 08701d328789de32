using System.Globalization;

namespace PaperLint.Cli.Tests;

/// <summary>A run of <c>fix</c> that is killed leaves every file whole: the old one or the new one.</summary>
public sealed class KilledFixTests : IDisposable
{
    private const int Files = 200;
    private const string Damaged =
        "A Damaged Title\r\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\r\n";
    private const string Repaired =
        "A Damaged Title\r\nAn abstract that gains 4% over what was done before it, and says how that came about.\r\n";

    /// <summary>30 and more with PAPERLINT_KILLS=30.</summary>
    private static readonly int Kills =
        int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_KILLS") ?? "4", CultureInfo.InvariantCulture);

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Every_file_is_the_old_or_the_new_one()
    {
        var random = new Random(30);
        var midway = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            for (var i = 0; i < Files; i++)
            {
                _cli.With(NameOf(i), Damaged);
            }

            KillWhenFixed(random.Next(Files - 20), TimeSpan.FromMilliseconds(random.Next(4)));

            var texts = Enumerable.Range(0, Files).Select(i => _cli.Read(NameOf(i))).ToArray();
            texts.ShouldAllBe(text => text == Damaged || text == Repaired);
            midway += texts.Contains(Repaired) && texts.Contains(Damaged) ? 1 : 0;
        }

        midway.ShouldBeGreaterThan(0, "no run was killed between two files");
    }

    private void KillWhenFixed(int file, TimeSpan later)
    {
        using var process = ProgramProcess.Start(_cli.Folder, "fix", "--select", "PL7001", "pages");
        var watched = new FileInfo(_cli.PathOf(NameOf(file)));
        while (watched.Length == Damaged.Length && !process.HasExited)
        {
            Thread.Sleep(1);
            watched.Refresh();
        }

        Thread.Sleep(later);
        process.Kill();
        process.WaitForExit();
    }

    private static string NameOf(int file) => $"pages/{file:000}.txt";
}
