using Microsoft.Playwright;

namespace PaperLint.Cli.Tests.Review;

/// <summary>
/// A page of <c>review</c> in a real browser, Debian's Chromium. Screenshots go to PAPERLINT_SCREENSHOTS, where it is set.
/// </summary>
internal sealed class ReviewBrowser : IAsyncDisposable
{
    private static readonly string? Chromium =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _address;

    private ReviewBrowser(IPlaywright playwright, IBrowser browser, IPage page, Uri address)
    {
        (_playwright, _browser, Page, _address) = (playwright, browser, page, address);
        page.Request += (_, request) => Expect(request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal),
            $"asked for {request.Url}");
        page.Console += (_, message) => Expect(message.Text.Contains("409", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Expect(false, error);
        page.Dialog += (_, dialog) => Expect(false, $"opened a dialog: {dialog.Message}");
    }

    public IPage Page { get; }

    /// <summary>What the page must not do, and did.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Skips the test where there is no browser.</summary>
    public static void Require() =>
        Assert.SkipWhen(Chromium is null, "there is no Chromium here; .ci/install, as root, installs it");

    /// <summary>An empty page of its own browser.</summary>
    public static async Task<ReviewBrowser> Open(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        return new ReviewBrowser(playwright, browser, await browser.NewPageAsync(), address);
    }

    /// <summary>Loads the page, until it shows the first defect.</summary>
    public async Task Load()
    {
        await Page.GotoAsync(_address.AbsoluteUri);
        await Page.Locator("body[data-ready=true]").WaitForAsync();
    }

    /// <summary>Presses a key, and waits until the page says how much is decided, and shows the defect that comes next.</summary>
    public async Task Press(string key, string left)
    {
        await Page.Keyboard.PressAsync(key);
        await Decided(left);
    }

    public Task Decided(string left) => Page.WaitForFunctionAsync(
        "left => document.querySelector('#left').textContent.startsWith(left) && document.body.dataset.busy !== 'true'", left);

    /// <summary>Bytes that the page's own objects take, without what is garbage.</summary>
    public async Task<long> Heap()
    {
        var session = await Page.Context.NewCDPSessionAsync(Page);
        await session.SendAsync("HeapProfiler.collectGarbage");
        await session.DetachAsync();
        return await Page.EvaluateAsync<long>("performance.memory.usedJSHeapSize");
    }

    public async Task Shoot(string name)
    {
        if (Environment.GetEnvironmentVariable("PAPERLINT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"review-{name}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private void Expect(bool isSo, string problem)
    {
        if (!isSo)
        {
            Problems.Add(problem);
        }
    }
}
