using Microsoft.Playwright;

namespace PaperLint.Cli.Tests.Reporting;

/// <summary>The HTML report in a real browser, Debian's Chromium.</summary>
public sealed class HtmlReportTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string? Chromium =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Shows_counts_filters_and_leaves_hostile_text_as_text()
    {
        _cli.WithHostileCorpus()
            .Run($"check corpus {HostileCorpus.Arguments} --output-format html=report.html")
            .ShouldBe(ExitCode.Found, _cli.Error);
        await OpenAsync(async page =>
        {
            (await page.TextContentAsync("#summary"))!.ShouldStartWith("Found 2 errors, 9 warnings, 8 suggestions in 4 papers");
            (await page.TextContentAsync("#shown")).ShouldBe("19 of 19 shown");
            (await page.Locator(".finding").CountAsync()).ShouldBe(19);
            (await page.Locator(".group").CountAsync()).ShouldBe(4);
            (await page.Locator("#findings img, #findings script, #findings a").CountAsync()).ShouldBe(0);
            (await page.TextContentAsync("#findings")).ShouldNotBeNull().ShouldContain("<img src=x onerror=alert(1)>");

            await page.ClickAsync("#facets button[data-value=PL9002]");
            (await page.Locator(".finding").CountAsync()).ShouldBe(2);
            (await page.Locator(".finding ins").First.TextContentAsync()).ShouldBe("\"\\é\"");
            (await page.Locator(".finding .fix").First.TextContentAsync()).ShouldBe("unsafe fix");
            (await page.Locator(".finding .tag").First.TextContentAsync()).ShouldBe("error PL9002");

            await page.ClickAsync("button[type=reset]");
            await page.FillAsync("#search", "SCRIPT PL9003");
            await Assertions.Expect(page.Locator(".finding")).ToHaveCountAsync(8);
            await page.FillAsync("#search", "script that is nowhere");
            await Assertions.Expect(page.Locator(".finding")).ToHaveCountAsync(0);

            await page.ClickAsync("button[type=reset]");
            await page.ClickAsync("#facets button[data-value='corpus/b.jsonl']");
            (await page.TextContentAsync("#shown")).ShouldBe("6 of 19 shown");
            await page.SelectOptionAsync("#group", "rule");
            (await page.Locator(".group h2").AllTextContentsAsync()).ShouldBe(["PL9001 teh", "PL9003 script", "PL9002 qoute"]);
        });
    }

    [Fact]
    public async Task Is_read_without_a_mouse()
    {
        _cli.WithHostileCorpus().Run($"check corpus {HostileCorpus.Arguments} --output-format html=report.html");
        await OpenAsync(async page =>
        {
            await page.Keyboard.PressAsync("/");
            await page.Keyboard.TypeAsync("qoute");
            await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync("4 of 19 shown");
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync("19 of 19 shown");
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("j");
            (await page.EvaluateAsync<int>("[...document.querySelectorAll('.finding')].indexOf(document.activeElement)")).ShouldBe(1);
            await page.Keyboard.PressAsync("k");
            (await page.EvaluateAsync<int>("[...document.querySelectorAll('.finding')].indexOf(document.activeElement)")).ShouldBe(0);
        });
    }

    [Fact]
    public async Task A_flood_of_one_rule_leaves_the_others_in_reach_and_a_search_of_fifty_thousand_is_quick()
    {
        // Ten rules of the test's own, five thousand findings each, and one rule that reports once, at the end.
        for (var rule = 0; rule < 10; rule++)
        {
            _cli.With($"pack/text/PL901{rule}-word{rule}.yml", Rule($"word{rule}"));
        }

        _cli.With("pack/text/PL9020-last.yml", Rule("last"));
        var text = string.Join(' ', Enumerable.Range(0, 10).Select(rule => $"word{rule}"));
        var papers = Enumerable.Range(0, 5_200).Select(i =>
            $"{{\"title\": \"Number {i}\", \"abstract\": \"We say {text} of {i}.\"}}\n");
        _cli.With("a.jsonl", string.Concat(papers) + "{\"title\": \"The end\", \"abstract\": \"This comes last.\"}\n");
        _cli.Run("check a.jsonl --rules pack --select PL901,PL9020 --output-format html=report.html").ShouldBe(ExitCode.Found, _cli.Error);
        await OpenAsync(async page =>
        {
            (await page.TextContentAsync("#shown")).ShouldBe("50,001 of 50,001 shown");
            (await page.Locator(".finding").CountAsync()).ShouldBeLessThan(1000);
            (await page.TextContentAsync("header .note")).ShouldNotBeNull().ShouldContain("the first 5,000 findings of PL9010 (5,200)");
            await page.ClickAsync("#facets button[data-value=PL9020]");
            (await page.TextContentAsync(".finding")).ShouldNotBeNull().ShouldContain("'last' is no word");
            await page.ClickAsync("button[type=reset]");
            var milliseconds = await page.EvaluateAsync<double>("""
                () => {
                  search.value = "word3 4997";
                  apply();
                  const begin = performance.now();
                  search.value = "word3 4998";
                  apply();
                  return performance.now() - begin;
                }
                """);
            (await page.TextContentAsync("#shown")).ShouldBe("10 of 50,001 shown");
            output.WriteLine($"a search of 50,001 findings: {milliseconds:0} ms");
            milliseconds.ShouldBeLessThan(1000);
        });
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Fits_a_phone_and_a_screen(int width)
    {
        _cli.WithHostileCorpus().Run($"check corpus {HostileCorpus.Arguments} --output-format html=report.html");
        await OpenAsync(async page =>
        {
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            (await page.Locator("#facets button").First.IsVisibleAsync()).ShouldBe(width > 800);
        }, width);
    }

    private static string Rule(string word) => $"""
        analyzer: pattern
        message: "'{"{match}"}' is no word"
        pattern: '\b{word}\b'
        no_fix: it may be meant
        examples: {"{"} bad: ['a [|{word}|] b'], good: [a b] {"}"}
        """;

    /// <summary>Opens the report; it asks for nothing, opens nothing and makes no mistake meanwhile.</summary>
    private async Task OpenAsync(Func<IPage, Task> look, int width = 1280)
    {
        Assert.SkipWhen(Chromium is null, "there is no Chromium here; .ci/install, as root, installs it");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var problems = new List<string>();
        page.Request += (_, request) => problems.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal)
            ? []
            : [$"asked for {request.Url}"]);
        page.Console += (_, message) => problems.Add(message.Text);
        page.PageError += (_, error) => problems.Add(error);
        page.Dialog += (_, dialog) => problems.Add($"opened a dialog: {dialog.Message}");
        await page.GotoAsync("file://" + _cli.PathOf("report.html"));
        await look(page);
        problems.ShouldBeEmpty();
    }
}
