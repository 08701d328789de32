using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PaperLint.Cli.Tests.Review;

/// <summary>The page for those who read the screen by ear, see little or no colours, or have a small screen.</summary>
public sealed class ReviewAccessTests : IDisposable
{
    /// <summary>WCAG 2.2, AA: of text, and of what shows where the focus is.</summary>
    private const double LeastOfText = 4.5;

    private const double LeastOfSigns = 3;

    private readonly CliRun _cli = new();

    public ReviewAccessTests()
    {
        ReviewBrowser.Require();
        _cli.With("in/a.jsonl", string.Concat(Enumerable.Range(1, 30).Select(Paper)));
        _cli.With("in/b.jsonl", Paper(31));
    }

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Nothing_is_wrong_with_any_state_of_the_page(ColorScheme scheme, int width)
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001,PL6002");
        await using var browser = await ReviewBrowser.Open(review.Address);
        var page = browser.Page;
        await page.SetViewportSizeAsync(width, 780);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await browser.Load();
        await Check(browser, "open", scheme, width);
        await browser.Press("a", "1 of ");
        await browser.Press("r", "2 of ");
        await page.Keyboard.PressAsync("e");
        await page.FillAsync("#answer", "\\%");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#wrong", new() { HasText = "that is what stands there" }).WaitForAsync();
        await Check(browser, "asked", scheme, width);
        await page.FillAsync("#answer", " percent");
        await page.Keyboard.PressAsync("Control+Enter");
        await browser.Decided("3 of ");
        await page.Keyboard.PressAsync("s");
        await page.FillAsync("#answer", "so in print");
        await page.Keyboard.PressAsync("Control+Enter");
        await browser.Decided("4 of ");
        await page.Keyboard.PressAsync("k");
        await Check(browser, "decided", scheme, width);
        _cli.With("in/b.jsonl", Paper(32));
        await page.Keyboard.PressAsync("End");
        await page.Locator("#item .stale").WaitForAsync();
        await page.Keyboard.PressAsync("r");
        await page.Locator("#said.error").WaitForAsync();
        await Check(browser, "stale", scheme, width);
        await page.FillAsync("#search", "nothing of the kind");
        await page.Locator("#count", new() { HasText = "0 shown" }).WaitForAsync();
        await Check(browser, "nothing", scheme, width);
        browser.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task All_text_stands_out_from_all_that_it_may_stand_on(ColorScheme scheme)
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        await using var browser = await ReviewBrowser.Open(review.Address);
        await browser.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await browser.Load();
        string[] texts = ["CanvasText", "var(--faint)", "var(--good)", "var(--bad)"];
        string[] grounds = ["Canvas", "var(--chosen)"];
        string[] marks = ["var(--lost)", "var(--put)", "var(--meant)"];
        foreach (var (text, ground) in texts.SelectMany(text => grounds, (text, ground) => (text, ground))
            .Concat(marks.Select(mark => ("CanvasText", mark))))
        {
            (await Contrast(browser.Page, text, ground)).ShouldBeGreaterThan(LeastOfText, $"{text} on {ground}");
        }

        foreach (var ground in grounds)
        {
            (await Contrast(browser.Page, "var(--accent)", ground)).ShouldBeGreaterThan(LeastOfSigns, $"the focus on {ground}");
        }
    }

    [Fact]
    public async Task Everything_has_a_role_and_a_name()
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001,PL6002");
        await using var browser = await ReviewBrowser.Open(review.Address);
        var page = browser.Page;
        await browser.Load();
        var tree = await page.Locator("body").AriaSnapshotAsync();
        foreach (var line in new[]
        {
            "- progressbar \"Decided so far\"", "- status: 0 of ", "- search \"Which defects are shown\"", "- searchbox \"Search\"",
            "- combobox \"Rule\"", "- combobox \"Source\"", "- combobox \"Safety\"", "- combobox \"Probability\"",
            "- combobox \"Same repair\"", "- combobox \"State\"", "- listbox \"Defects, one a line\"",
            "- option \"PL7001 \\\\% → % A Title of a Paper 1 · in/a.jsonl:1\" [selected]", "- article \"The chosen defect\"",
            "- deletion: \\%", "- insertion: \"%\"", "- button \"a accept\"", "- button \"u undo\"",
            "- button \"Write decided repairs into the files\"",
        })
        {
            tree.ShouldContain(line);
        }

        // Who presses Tab comes to everything, and to where the keys are said to work; a key moves what is told.
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("list");
        await page.Keyboard.PressAsync("j");
        await page.Locator("#list[aria-activedescendant=row-1]").WaitForAsync();
        (await page.Locator("#row-1").GetAttributeAsync("aria-selected")).ShouldBe("true");
        await page.Keyboard.PressAsync("e");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("answer");
        (await page.Locator("dialog").AriaSnapshotAsync()).ShouldMatch("textbox \"What is to stand in the place of “nleq 1”\\?\"");
        await page.Keyboard.PressAsync("Escape");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("list");
    }

    private static async Task Check(ReviewBrowser browser, string state, ColorScheme scheme, int width)
    {
        await browser.Shoot($"{state}-{scheme}-{width}");
        (await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width, $"{state}: wider than the screen");
        var found = await browser.Page.RunAxe();
        found.Violations.SelectMany(rule => rule.Nodes, (rule, node) => $"{state}: {rule.Id}: {rule.Help}: {node.Html}").ShouldBeEmpty();
    }

    /// <summary>The contrast of two colours as WCAG 2 defines it, from 1 to 21.</summary>
    private static Task<double> Contrast(IPage page, string text, string ground) => page.EvaluateAsync<double>(
        """
        ([text, ground]) => {
          const probe = document.body.appendChild(document.createElement("p"));
          const luminance = color => {
            probe.style.color = color;
            const parts = getComputedStyle(probe).color.match(/[\d.]+/g).slice(0, 3)
              .map(part => part / 255)
              .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
          };
          const [light, dark] = [luminance(text), luminance(ground)].sort((a, b) => b - a);
          probe.remove();
          return (light + 0.05) / (dark + 0.05);
        }
        """,
        new[] { text, ground });

    private static string Paper(int number) =>
        $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"A Title of a Paper {number}\", "
        + $"\"abstract\": \"We gain 4\\\\% over number {number} of before, with nleq {number} steps, and say how that came about.\"}}\n";
}
