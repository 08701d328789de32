using Microsoft.Playwright;

namespace PaperLint.Cli.Tests.Reporting;

/// <summary>The HTML report in a real browser, Debian's Chromium.</summary>
public sealed class HtmlReportTests : IDisposable
{
    private static readonly string? Chromium =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Shows_counts_filters_and_leaves_hostile_text_as_text()
    {
        Assert.SkipWhen(Chromium is null, "there is no Chromium here; .ci/install, as root, installs it");
        _cli.WithHostileCorpus()
            .Run($"check corpus {HostileCorpus.Arguments} --output-format html=report.html")
            .ShouldBe(ExitCode.Found, _cli.Error);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        var problems = new List<string>();
        page.Request += (_, request) => problems.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal)
            ? []
            : [$"asked for {request.Url}"]);
        page.Console += (_, message) => problems.Add(message.Text);
        page.PageError += (_, error) => problems.Add(error);
        page.Dialog += (_, dialog) => problems.Add($"opened a dialog: {dialog.Message}");

        await page.GotoAsync("file://" + _cli.PathOf("report.html"));
        (await page.TextContentAsync("#summary"))!.ShouldStartWith("Found 2 errors, 9 warnings, 8 suggestions in 4 papers");
        (await page.TextContentAsync("#shown")).ShouldBe("19 of 19 shown");
        (await page.Locator("#diagnostics li:visible").CountAsync()).ShouldBe(19);
        (await page.Locator("#diagnostics img, #diagnostics script, #diagnostics a").CountAsync()).ShouldBe(0);
        (await page.TextContentAsync("#diagnostics")).ShouldNotBeNull().ShouldContain("<img src=x onerror=alert(1)>");

        await page.SelectOptionAsync("#rule", "PL9002");
        (await page.Locator("#diagnostics li:visible").CountAsync()).ShouldBe(2);
        (await page.Locator("#diagnostics li:visible ins").First.TextContentAsync()).ShouldBe("\"\\é\"");

        await page.ClickAsync("button[type=reset]");
        await page.FillAsync("#search", "SCRIPT PL9003");
        (await page.Locator("#diagnostics li:visible").CountAsync()).ShouldBe(3);

        await page.ClickAsync("button[type=reset]");
        await page.ClickAsync(".chart button[data-filter=source][data-value='corpus/b.jsonl']");
        (await page.TextContentAsync("#shown")).ShouldBe("6 of 19 shown");
        problems.ShouldBeEmpty();
    }
}
