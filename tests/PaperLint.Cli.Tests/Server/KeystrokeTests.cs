using System.Diagnostics;
using System.Globalization;

namespace PaperLint.Cli.Tests.Server;

public sealed class KeystrokeTests(ITestOutputHelper output) : IDisposable
{
    private const int Keys = 200;

    /// <summary>Milliseconds in which nobody sees that something had to be done.</summary>
    private const double Unseen = 30;

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_key_in_a_page_of_300_papers_is_answered_before_one_sees_it()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PAPERLINT_KEYSTROKES") == "1",
            "times tell something only where nothing else runs; PAPERLINT_KEYSTROKES=1 measures them");
        var page = GeneratedPage.Write(papers: 300, seed: 7);
        var uri = Editor.UriOf(_cli.PathOf("page.txt"));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, page);
        editor.AllDiagnostics(uri, 1);
        var times = new List<double>();
        for (var key = 0; key < Keys; key++)
        {
            var place = ((key / 8 * 2) + 1, 20 + (key % 8));
            var pressed = Stopwatch.GetTimestamp();
            editor.ChangeDocument(uri, key + 2, Editor.Edit(place, place, "x"));
            editor.NextDiagnostics(uri, key + 2);
            times.Add(Stopwatch.GetElapsedTime(pressed).TotalMilliseconds);
            Thread.Sleep(TimeSpan.FromMilliseconds(100));
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"median {times[Keys / 2]:0.0} ms, nine in ten below {times[Keys * 9 / 10]:0.0} ms"));
        times[Keys / 2].ShouldBeLessThan(Unseen);
    }
}
