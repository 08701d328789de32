using Microsoft.Playwright;

namespace PaperLint.Cli.Tests.Review;

/// <summary>Whatever a corpus, a pack of rules or a file of decisions holds, the page shows it as text.</summary>
public sealed class ReviewHostileTests : IDisposable
{
    private const string Attack = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    /// <summary>Of a file: it has no slash.</summary>
    private const string Name = "<img src=x onerror=alert(3)>.jsonl";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Hostile_text_stays_text_wherever_it_stands()
    {
        ReviewBrowser.Require();
        _cli.With("in/" + Name,
            $"{{\"arxiv_id\": \"2301.00001\", \"title\": \"{Attack}\", "
            + $"\"abstract\": \"We use teh {Attack} \\u202e \\u001b[31m method.\"}}\n");
        _cli.With("rules/text/PL9001-teh.yml",
            $$"""
            id: PL9001
            name: teh
            severity: warning
            analyzer: pattern
            scope: [abstract]
            message: "'{match}' {{Attack}}"
            why: "{{Attack}}"
            pattern: 'teh'
            fix: { safety: unsafe, replace: '{{Attack}}', because: '{{Attack}}' }
            examples: { bad: [ { text: '[|teh|]', fixed: '{{Attack}}' } ], good: [ 'the' ] }
            """);
        _cli.With(".paperlint-decisions.jsonl",
            "{\"paperlint_decisions\":1}\n"
            + "{\"paper\":\"arxiv:2301.00001\",\"code\":\"PL9001\",\"field\":\"abstract\",\"text\":\"teh\",\"decision\":\"rejected\","
            + $"\"reason\":\"{Attack}\",\"by\":\"{Attack}\"}}\n");
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--rules", "rules", "--select", "PL9001");
        await using var browser = await ReviewBrowser.Open(review.Address);
        await browser.Load();
        var page = browser.Page;
        await page.Locator("#repair option", new() { HasText = Attack })
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        foreach (var (place, text) in new[]
        {
            ("#item h2", Attack), ("#text", Attack), ("#item dl", Attack), ("#item .about", Name), ("#list", Name), ("#source", Name),
            ("#item", $": {Attack} ({Attack})"),
        })
        {
            (await page.TextContentAsync(place)).ShouldNotBeNull().ShouldContain(text, Case.Sensitive, place);
        }

        await page.Keyboard.PressAsync("e");
        await page.FillAsync("#answer", Attack);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#said", new() { HasText = "Edited" }).WaitForAsync();
        await page.Keyboard.PressAsync("u");
        await page.Locator("#said", new() { HasText = "Taken back" }).WaitForAsync();
        (await page.Locator("img, body script").CountAsync()).ShouldBe(0);
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_that_goes_away_loses_nothing_and_the_next_page_shows_it()
    {
        ReviewBrowser.Require();
        _cli.With("in/a.jsonl", Paper(1));
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        await using (var gone = await ReviewBrowser.Open(review.Address))
        {
            await gone.Load();
            await gone.Press("r", "1 of 1 decided");
        }

        await using var next = await ReviewBrowser.Open(review.Address);
        await next.Load();
        (await next.Page.TextContentAsync("#left")).ShouldBe("1 of 1 decided");

        // Where the program has gone, the page says so, and shows nothing as decided that is not.
        review.Kill();
        await next.Page.Keyboard.PressAsync("u");
        await next.Page.Locator("#said.error", new() { HasText = "The program has ended" }).WaitForAsync();
        (await next.Page.TextContentAsync("#left")).ShouldBe("1 of 1 decided");
        _cli.Run("decisions list");
        _cli.Out.ShouldEndWith("\n1 decision.\n");
    }

    [Fact]
    public async Task Two_pages_show_what_was_decided_on_either()
    {
        ReviewBrowser.Require();
        _cli.With("in/a.jsonl", string.Concat(Enumerable.Range(1, 3).Select(Paper)));
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        await using var one = await ReviewBrowser.Open(review.Address);
        await using var other = await ReviewBrowser.Open(review.Address);
        await one.Load();
        await other.Load();
        await one.Press("a", "1 of 3 decided");
        await one.Page.ClickAsync("#apply");
        await one.Decided("0 of 2 decided");

        // The other one still shows the first of three, which is none any more: nothing is decided, and it shows what there is.
        await other.Page.Keyboard.PressAsync("r");
        await other.Page.Locator("#said.error", new() { HasText = "looked at anew" }).WaitForAsync();
        await other.Decided("0 of 2 decided");
        (await other.Page.TextContentAsync("#item h2")).ShouldBe("A Title of a Paper 2");
        await other.Press("r", "1 of 2 decided");

        // Who comes back to a page sees what was decided on the other.
        await one.Page.EvaluateAsync("window.dispatchEvent(new Event('focus'))");
        await one.Decided("1 of 2 decided");
        _cli.Run("decisions list");
        _cli.Out.ShouldContain("accepted arxiv:2301.00001: PL7001");
        _cli.Out.ShouldContain("rejected arxiv:2301.00002: PL7001");
        _cli.Out.ShouldEndWith("\n2 decisions.\n");
    }

    private static string Paper(int number) =>
        $"{{\"arxiv_id\": \"2301.0000{number}\", \"title\": \"A Title of a Paper {number}\", "
        + "\"abstract\": \"We gain 4\\\\% more.\"}\n";
}
