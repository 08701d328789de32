using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>What sources do to texts.</summary>
public sealed class DiagnoseTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_scraper_that_began_to_drop_backslashes_is_told_since_when()
    {
        Write("page.jsonl", month => month < 3 ? "$\\\\epsilon^{2}$" : "epsilon^{2}");

        _cli.Run("diagnose page.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Out.ShouldStartWith("page.jsonl: 150 papers, 2024-01 to 2024-05\n");
        _cli.Out.ShouldContain("  drops the backslashes of formulas: 100 % of 90 formulas since 2024-03 (0 % of 60 before)\n");
        _cli.Out.ShouldContain("    row 61: 'epsilon^{2}' for 'ε²'\n");
        _cli.Out.ShouldContain("    = Take the text as the source has it");
    }

    [Fact]
    public void With_a_reference_its_formulas_are_known()
    {
        Write("page.jsonl", _ => "epsilon^{2}");
        Write("arxiv.jsonl", _ => "$\\\\epsilon^{2}$");

        _cli.Run("diagnose --reference arxiv.jsonl --output-format json page.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);

        var habit = JsonNode.Parse(_cli.Out)![0]!["habits"]!.AsArray()
            .Single(item => item!["habit"]!.GetValue<string>() == "drops-backslashes")!;
        habit["affected"]!.GetValue<int>().ShouldBe(150);
        habit["of"]!.GetValue<int>().ShouldBe(150);
        habit["since"].ShouldBeNull();
        habit["examples"]![0]!["repaired"]!.GetValue<string>().ShouldBe("ε²");
        JsonNode.Parse(_cli.Out)![0]!["papers_with_reference"]!.GetValue<int>().ShouldBe(150);
    }

    [Fact]
    public void That_a_reference_has_none_of_the_papers_is_said()
    {
        Write("page.jsonl", _ => "four");
        _cli.With("arxiv.jsonl",
            """{"id": "2301.00001", "title": "Another Paper of Other People", "abstract": "It is on other things."}""");

        _cli.Run("diagnose --reference arxiv.jsonl page.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Out.ShouldStartWith("page.jsonl: 150 papers, 2024-01 to 2024-05; 0 compared with another copy\n");
    }

    [Fact]
    public void Where_nothing_but_letters_is_spelled_out_no_backslash_was_dropped()
    {
        Write("page.jsonl", month => month < 3 ? "the parameter alpha" : "α");

        _cli.Run("diagnose page.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Out.ShouldContain("  writes Greek letters as words: 40 % of 150 letters\n    row 1: 'alpha' for 'α'\n");
        _cli.Out.ShouldNotContain("backslashes");
    }

    [Fact]
    public void An_example_shows_what_the_repair_leaves()
    {
        Write("page.jsonl", _ => "6.7times");

        _cli.Run("diagnose page.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Out.ShouldContain("'6.7times' for '6.7×'");
    }

    [Fact]
    public void What_a_page_has_between_its_papers_is_shown()
    {
        _cli.With("page.txt", "Subscribe\n\nSorting Maps by Hand\nWe sort maps by hand, one after another.\n\n"
            + "Get trending papers in your email inbox!\n\nCounting Coins by Ear\nWe count coins by ear, two at a time.\n\nSubscribe\n");

        _cli.Run("diagnose page.txt").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Out.ShouldContain("'Get trending papers in your email inbox!'");
    }

    [Fact]
    public void A_feed_that_cuts_texts_is_told_at_which_length()
    {
        Write("page.jsonl", _ => "some", length: 150);

        _cli.Run("diagnose page.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Out.ShouldContain("  cuts abstracts at 150 characters: ");
        _cli.Out.ShouldMatch("row [0-9]+: '….{30,40}'\n");
    }

    [Fact]
    public void The_page_runs_no_script_and_is_written_whole()
    {
        Write("page.jsonl", _ => "<b>some<script></b>");

        _cli.Run("diagnose --output-format html -o sources.html page.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Out.ShouldBeEmpty();
        var page = _cli.Read("sources.html");
        page.ShouldContain("leaves HTML in texts");
        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script");
        page.ShouldEndWith("</html>\n");
    }

    [Fact]
    public void Of_sound_texts_there_is_nothing_to_say()
    {
        Write("page.jsonl", _ => "four");

        _cli.Run("diagnose page.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Out.ShouldContain("does nothing to texts that would be a habit");
    }

    [Fact]
    public void What_is_read_is_not_written_over()
    {
        Write("page.jsonl", _ => "four");

        _cli.Run("diagnose -o page.jsonl page.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("is read in this run");
    }

    /// <summary>Thirty different papers a month, January to May 2024.</summary>
    private void Write(string name, Func<int, string> formula, int? length = null)
    {
        string[] things = ["maps", "walks", "trees", "coins", "roofs"];
        string[] deeds = ["sort", "weigh", "count", "paint", "mend", "fold"];
        var text = new StringBuilder();
        for (var i = 0; i < 150; i++)
        {
            var month = (i / 30) + 1;
            var (thing, deed, place) = (things[i % 5], deeds[i / 5 % 6], $"house {i + 1}");
            var words = $"We {deed} the {thing} of {place} and show that {formula(month)} of them are old. "
                + $"What the {thing} of {place} were made for we ask all who live there, and those who went from {place} before.";
            var cut = length is { } most ? words[..most] : words;
            text.Append(CultureInfo.InvariantCulture, $$"""{"id": "24{{month:00}}.{{10000 + i}}", "title": "How to {{deed}} {{thing}} """);
            text.Append(CultureInfo.InvariantCulture, $$"""of {{place}}", "abstract": "{{cut}}"}""").Append('\n');
        }

        _cli.With(name, text.ToString());
    }
}
