using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Review;

/// <summary>
/// The page of <c>review</c> in a real browser, Debian's Chromium. Screenshots go to PAPERLINT_SCREENSHOTS, where it is set.
/// </summary>
public sealed class ReviewPageTests(ITestOutputHelper output) : IDisposable
{
    private const int ManyDefects = 50_000;

    private static readonly string? Chromium =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task A_whole_sitting_is_in_the_files_afterwards_and_nothing_is_left_of_a_second_scrape()
    {
        Assert.SkipWhen(Chromium is null, "there is no Chromium here; .ci/install, as root, installs it");
        string[] papers = [.. Enumerable.Range(1, 6).Select(Paper)];
        _cli.With("in/a.jsonl", string.Concat(papers));
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001,PL7008", "--by", "ada");
        review.Defects.ShouldBe(7);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        var problems = Watch(page, review.Address);
        await Open(page, review.Address);
        (await page.TextContentAsync("#left")).ShouldBe("0 of 7 decided");
        (await page.Locator("#item img, #item script, #list img").CountAsync()).ShouldBe(0);
        await Shoot(page, "open");

        // Accept the first, by keyboard; the next open one is chosen.
        (await page.TextContentAsync("#item")).ShouldNotBeNull().ShouldContain("<img src=x onerror=alert(1)>");
        (await page.TextContentAsync("#text del")).ShouldBe("\\%");
        await Press(page, "a", "1 of 7 decided");

        // Reject the second, and edit the third, once in words that leave the defect as it is.
        await Press(page, "r", "2 of 7 decided");
        await page.Keyboard.PressAsync("e");
        await page.FillAsync("#answer", "\\%");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#wrong", new() { HasText = "that is what stands there" }).WaitForAsync();
        await Shoot(page, "edit");
        await page.FillAsync("#answer", " percent");
        await page.Keyboard.PressAsync("Control+Enter");
        await Decided(page, "3 of 7 decided");

        // All the others like the fourth at once; undone, and again.
        await Press(page, "g", "6 of 7 decided");
        await Press(page, "u", "3 of 7 decided");
        await Press(page, "g", "6 of 7 decided");

        // Filters and search.
        await page.SelectOptionAsync("#state", "open");
        await page.Locator("#count", new() { HasText = "1 shown" }).WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("s");
        await page.FillAsync("#answer", "so in print");
        await page.Keyboard.PressAsync("Control+Enter");
        await Decided(page, "7 of 7 decided");
        await page.FillAsync("#search", "00003");
        await page.SelectOptionAsync("#state", "");
        await page.Locator("#count", new() { HasText = "1 shown" }).WaitForAsync();
        await Shoot(page, "search");

        // A reload shows what was decided.
        await Open(page, review.Address);
        (await page.TextContentAsync("#left")).ShouldBe("7 of 7 decided");
        await Shoot(page, "decided");
        await page.SetViewportSizeAsync(390, 780);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Shoot(page, "narrow-dark");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(390, "it is wider than the screen");
        await page.ClickAsync("#apply");
        await page.Locator("#said", new() { HasText = "Repaired 5 places in 1 file." }).WaitForAsync();
        problems.ShouldBeEmpty();

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
    public async Task Fifty_thousand_defects_are_seen_at_once_and_the_page_stays_small()
    {
        Assert.SkipWhen(Chromium is null, "there is no Chromium here; .ci/install, as root, installs it");
        _cli.With("in/a.jsonl", string.Concat(Enumerable.Range(1, ManyDefects).Select(Paper)));
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        review.Defects.ShouldBe(ManyDefects);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        var problems = Watch(page, review.Address);
        var clock = Stopwatch.StartNew();
        await Open(page, review.Address);
        var first = clock.Elapsed;
        var begin = await HeapOf(page);
        for (var i = 0; i < 200; i++)
        {
            await page.EvaluateAsync($"document.querySelector('#list').scrollTop = {i * 13_000}");
        }

        await page.EvaluateAsync("document.querySelector('#list').scrollTop = 1e9");
        await page.Locator($"#row-{ManyDefects - 1} b").WaitForAsync();
        (await page.Locator(".row").CountAsync()).ShouldBeLessThan(60);
        var end = await HeapOf(page);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"first view {first.TotalMilliseconds:0} ms; heap of the page {begin >> 10} KiB, after scrolling {end >> 10} KiB; server "
            + $"{review.ResidentBytes >> 20} MiB"));
        end.ShouldBeLessThan(begin + (16 << 20));
        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_hundred_defects_of_a_real_feed_are_decided_as_fast_as_keys_are_pressed()
    {
        Assert.SkipWhen(Chromium is null, "there is no Chromium here; .ci/install, as root, installs it");
        var shared = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "feed"));
        Assert.SkipUnless(Directory.Exists(shared), $"there is no {shared} here");
        foreach (var file in Directory.GetFiles(shared))
        {
            _cli.With("in/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        using var review = await ReviewProcess.Start(_cli.Folder, "in");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        await Open(page, review.Address);
        var count = Math.Min(200, review.Defects);
        var clock = Stopwatch.StartNew();
        for (var i = 1; i <= count; i++)
        {
            await Press(page, "r", $"{i} of ");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} decisions, {clock.Elapsed.TotalMilliseconds / count:0.0} ms each, until the next one is shown"));
        _cli.Run("decisions list");
        _cli.Out.ShouldEndWith($"\n{count} decisions.\n");
    }

    private static async Task Open(IPage page, Uri address)
    {
        await page.GotoAsync(address.AbsoluteUri);
        await page.Locator("body[data-ready=true]").WaitForAsync();
    }

    private static async Task Press(IPage page, string key, string left)
    {
        await page.Keyboard.PressAsync(key);
        await Decided(page, left);
    }

    /// <summary>Waits until a decision is shown, and the defect that comes next.</summary>
    private static Task Decided(IPage page, string left) => page.WaitForFunctionAsync(
        "left => document.querySelector('#left').textContent.startsWith(left) && document.body.dataset.busy !== 'true'", left);

    private static async Task<long> HeapOf(IPage page)
    {
        await page.EvaluateAsync("globalThis.gc?.()");
        return await page.EvaluateAsync<long>("performance.memory.usedJSHeapSize");
    }

    private static async Task Shoot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PAPERLINT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"review-{name}.png") });
        }
    }

    /// <summary>What a page must not do.</summary>
    private static List<string> Watch(IPage page, Uri address)
    {
        var problems = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal))
            {
                problems.Add($"asked for {request.Url}");
            }
        };
        page.Console += (_, message) => problems.AddRange(message.Text.Contains("409", StringComparison.Ordinal) ? [] : [message.Text]);
        page.PageError += (_, error) => problems.Add(error);
        page.Dialog += (_, dialog) => problems.Add($"opened a dialog: {dialog.Message}");
        return problems;
    }

    /// <summary>One defect each; the sixth has a second one, of another rule.</summary>
    private static string Paper(int number) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"Title {number} <img src=x onerror=alert(1)>\", "
            + $"\"abstract\": \"We gain 4\\\\% over number {number} of before, and say how that came about, in all of what we "
            + $"tried{(number == 6 ? " , so" : "")}.\"}}\n");
}
