using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Review;

/// <summary>The page of <c>review</c> as a curator uses it.</summary>
public sealed class ReviewPageTests(ITestOutputHelper output) : IDisposable
{
    private const int ManyDefects = 50_000;

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task A_whole_sitting_is_in_the_files_afterwards_and_nothing_is_left_of_a_second_scrape()
    {
        ReviewBrowser.Require();
        string[] papers = [.. Enumerable.Range(1, 6).Select(Paper)];
        _cli.With("in/a.jsonl", string.Concat(papers));
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001,PL7008", "--by", "ada");
        review.Defects.ShouldBe(7);
        await using var browser = await ReviewBrowser.Open(review.Address);
        var page = browser.Page;
        await browser.Load();
        (await page.TextContentAsync("#left")).ShouldBe("0 of 7 decided");
        (await page.Locator("#item img, #item script, #list img").CountAsync()).ShouldBe(0);
        await browser.Shoot("open");

        // Accept the first, by keyboard; the next open one is chosen.
        (await page.TextContentAsync("#item")).ShouldNotBeNull().ShouldContain("<img src=x onerror=alert(1)>");
        (await page.TextContentAsync("#text del")).ShouldBe("\\%");
        await browser.Press("a", "1 of 7 decided");

        // Reject the second, and edit the third, once in words that leave the defect as it is.
        await browser.Press("r", "2 of 7 decided");
        await page.Keyboard.PressAsync("e");
        await page.FillAsync("#answer", "\\%");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#wrong", new() { HasText = "that is what stands there" }).WaitForAsync();
        await browser.Shoot("edit");
        await page.FillAsync("#answer", " percent");
        await page.Keyboard.PressAsync("Control+Enter");
        await browser.Decided("3 of 7 decided");

        // All the others like the fourth at once; undone, and again.
        await browser.Press("g", "6 of 7 decided");
        await browser.Press("u", "3 of 7 decided");
        await browser.Press("g", "6 of 7 decided");

        // Filters and search.
        await page.SelectOptionAsync("#state", "open");
        await page.Locator("#count", new() { HasText = "1 shown" }).WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("s");
        await page.FillAsync("#answer", "so in print");
        await page.Keyboard.PressAsync("Control+Enter");
        await browser.Decided("7 of 7 decided");
        await page.FillAsync("#search", "00003");
        await page.SelectOptionAsync("#state", "");
        await page.Locator("#count", new() { HasText = "1 shown" }).WaitForAsync();
        await browser.Shoot("search");

        // A reload shows what was decided.
        await browser.Load();
        (await page.TextContentAsync("#left")).ShouldBe("7 of 7 decided");
        await browser.Shoot("decided");
        await page.SetViewportSizeAsync(390, 780);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await browser.Shoot("narrow-dark");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(390, "it is wider than the screen");
        await page.ClickAsync("#apply");
        await page.Locator("#said", new() { HasText = "Repaired 5 places in 1 file." }).WaitForAsync();

        // Also what was written is taken back, and written again.
        await page.Keyboard.PressAsync("u");
        await page.Locator("#said", new() { HasText = "Taken back: 1 file as before the repairs were written." }).WaitForAsync();
        _cli.Read("in/a.jsonl").ShouldBe(string.Concat(papers));
        await page.ClickAsync("#apply");
        await page.Locator("#said", new() { HasText = "Repaired 5 places in 1 file." }).WaitForAsync();
        browser.Problems.ShouldBeEmpty();

        string[] expected = [.. papers.Select((paper, i) => i switch
        {
            1 => paper,
            2 => paper.Replace("\\\\%", " percent", StringComparison.Ordinal),
            _ => paper.Replace("\\\\%", "%", StringComparison.Ordinal),
        })];
        _cli.Read("in/a.jsonl").ShouldBe(string.Concat(expected));
        _cli.Run("decisions list");
        _cli.Out.ShouldContain("edited   arxiv:2301.00003: PL7001 '\\%' -> ' percent' [ada, ");

        // The next scrape brings the same papers in another order.
        _cli.With("in/a.jsonl", string.Concat(papers.Reverse()));
        _cli.Run("fix in --quiet --select PL7001,PL7008").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Read("in/a.jsonl").ShouldBe(string.Concat(expected.Reverse()));
    }

    [Fact]
    public async Task Papers_that_repeat_each_other_are_shown_beside_each_other()
    {
        ReviewBrowser.Require();
        _cli.With("in/a.jsonl", Paper(1) + Paper(2));
        _cli.With("in/b.jsonl", Paper(3) + Paper(2).Replace("before", "yore", StringComparison.Ordinal));
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "duplicates");
        review.Defects.ShouldBe(1);
        await using var browser = await ReviewBrowser.Open(review.Address);
        await browser.Load();
        await browser.Page.Locator("#copies").WaitForAsync();
        (await browser.Page.Locator("#copies p").AllTextContentsAsync()).ShouldBe(
        [
            .. new[] { "yore", "before" }.Select(word => "Title 2 <img src=x onerror=alert(1)>\n\n"
                + $"We gain 4\\% over number 2 of {word}, and say how that came about, in all of what we tried."),
        ]);
        await browser.Shoot("twin");
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fifty_thousand_defects_are_seen_at_once_and_the_page_stays_small()
    {
        ReviewBrowser.Require();
        _cli.With("in/a.jsonl", string.Concat(Enumerable.Range(1, ManyDefects).Select(Paper)));
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        review.Defects.ShouldBe(ManyDefects);
        await using var browser = await ReviewBrowser.Open(review.Address);
        var page = browser.Page;
        var clock = Stopwatch.StartNew();
        await browser.Load();
        var first = clock.Elapsed;
        (await page.Locator(".row b").CountAsync()).ShouldBeGreaterThan(5);
        var begin = await browser.Heap();
        for (var row = 0; row < ManyDefects; row += 250)
        {
            await page.EvaluateAsync(
                $"document.querySelector('#list').scrollTop = document.querySelector('#space').offsetHeight / {ManyDefects} * {row}");
            await page.Locator($"#row-{row} b").WaitForAsync();
        }

        await page.EvaluateAsync("document.querySelector('#list').scrollTop = 1e9");
        await page.Locator($"#row-{ManyDefects - 1} b").WaitForAsync();
        (await page.Locator(".row").CountAsync()).ShouldBeLessThan(60);
        var end = await browser.Heap();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"first view {first.TotalMilliseconds:0} ms; heap of the page {begin >> 10} KiB, after scrolling {end >> 10} KiB; server "
            + $"{review.ResidentBytes >> 20} MiB"));
        end.ShouldBeLessThan(begin + (4 << 20));
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_hundred_defects_of_a_real_feed_are_decided_as_fast_as_keys_are_pressed()
    {
        ReviewBrowser.Require();
        var shared = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "feed"));
        Assert.SkipUnless(Directory.Exists(shared), $"there is no {shared} here");
        foreach (var file in Directory.GetFiles(shared))
        {
            _cli.With("in/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        using var review = await ReviewProcess.Start(_cli.Folder, "in");
        await using var browser = await ReviewBrowser.Open(review.Address);
        var page = browser.Page;
        await browser.Load();
        var count = Math.Min(200, review.Defects);
        var clock = Stopwatch.StartNew();
        for (var i = 1; i <= count; i++)
        {
            await browser.Press("r", $"{i} of ");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} decisions, {clock.Elapsed.TotalMilliseconds / count:0.0} ms each, until the next one is shown"));
        _cli.Run("decisions list");
        _cli.Out.ShouldEndWith($"\n{count} decisions.\n");
    }

    /// <summary>One defect each; the sixth has a second one, of another rule.</summary>
    private static string Paper(int number) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"Title {number} <img src=x onerror=alert(1)>\", "
            + $"\"abstract\": \"We gain 4\\\\% over number {number} of before, and say how that came about, in all of what we "
            + $"tried{(number == 6 ? " , so" : "")}.\"}}\n");
}
