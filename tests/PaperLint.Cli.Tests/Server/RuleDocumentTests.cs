using System.Text.Json;

namespace PaperLint.Cli.Tests.Server;

/// <summary>
/// Rules are edited as papers are: what is wrong with them, and examples that they do not keep, are shown at their lines.
/// </summary>
public sealed class RuleDocumentTests : IDisposable
{
    internal const string Rule = """
        analyzer: pattern
        message: "'{match}' is now called Widget"
        pattern: '\bGadget\b'
        fix: { safety: unsafe, replace: Widget }
        examples:
          bad:
            - { text: 'we use [|Gadget|]', fixed: 'we use Widget' }
          good:
            - 'we use Gadgets'

        """;

    private readonly CliRun _cli = new();
    private readonly string _uri;
    private readonly Editor _editor;

    public RuleDocumentTests()
    {
        _uri = Editor.UriOf(_cli.PathOf("my-rules/text/PL9001-old-name.yml"));
        _editor = Editor.Open(_cli);
    }

    public void Dispose()
    {
        _editor.Dispose();
        _cli.Dispose();
    }

    [Fact]
    public void A_sound_rule_has_nothing_wrong() => Lint(Rule).ShouldBeEmpty();

    [Theory]
    [InlineData("analyzer: pattern", "analyser: pattern", 0, "analyzer")]
    [InlineData("safety: unsafe", "safety: sometimes", 3, "unsafe")]
    [InlineData("'\\bGadget\\b'", "'(Gadget'", 2, "pattern")]
    [InlineData("'{match}'", "'{matched}'", 1, "matched")]
    [InlineData("examples:", "examples: [", 4, "")]
    public void What_cannot_be_read_is_shown_at_its_line(string text, string otherwise, int line, string word)
    {
        var (at, message) = Lint(Rule.Replace(text, otherwise)).ShouldHaveSingleItem();
        message.ShouldContain(word, Case.Insensitive);
        at.ShouldBeGreaterThanOrEqualTo(line);
    }

    [Theory]
    [InlineData("[|Gadget|]'", "[|Gadget|] and Gadget'", 6, "Noisy: we use Gadget and [|Gadget|]")]
    [InlineData("'we use Gadgets'", "'we use Gadget'", 8, "Noisy: we use [|Gadget|]")]
    [InlineData("we use [|Gadget|]'", "we [|use|] [|Gadget|]'", 6, "Missing: we [|use|] Gadget")]
    [InlineData("'we use Widget'", "'we use widgets'", 6, "Wrong-fix:")]
    public void An_example_that_is_not_kept_is_shown_at_its_line_until_it_is(string text, string otherwise, int line, string message)
    {
        var found = Lint(Rule.Replace(text, otherwise));
        found.ShouldContain(one => one.Line == line && one.Message.StartsWith(message, StringComparison.Ordinal));
        _editor.ChangeDocument(_uri, 2, new { text = Rule });
        Published(2).ShouldBeEmpty();
    }

    private (int Line, string Message)[] Lint(string rule)
    {
        _editor.OpenDocument(_uri, rule);
        return Published(1);
    }

    private (int Line, string Message)[] Published(int version) =>
    [
        .. _editor.NextPublished(_uri, version).GetProperty("diagnostics").EnumerateArray().Select(one =>
            (one.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32(), one.GetProperty("message").GetString()!)),
    ];
}
