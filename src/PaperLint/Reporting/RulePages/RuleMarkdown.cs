using System.Text;
using PaperLint.Diagnostics;
using PaperLint.Reporting.Markdown;
using PaperLint.Rules;

namespace PaperLint.Reporting.RulePages;

/// <summary>Rules in Markdown: the page of one, and the table of all.</summary>
public static class RuleMarkdown
{
    private const string Head = """
        # Rules

        Each rule is a YAML file here: its definition, its documentation and its tests in one. `paperlint rules explain CODE` shows
        a rule in full, `paperlint rules test` runs the examples, and [rule.schema.json](rule.schema.json) lets an editor check and complete
        the files. To add a rule, begin with `paperlint rules new`.

        A *safe* fix cannot change the meaning, and `paperlint fix` applies it; an *unsafe* one is for `paperlint fix --unsafe` and
        a look at the result; what is only *display* is shown and never applied.

        This page is generated: `paperlint rules list --output-format markdown > rules/README.md`.

        """;

    /// <summary>The page of one rule, for places that show Markdown.</summary>
    public static string PageOf(Rule rule)
    {
        var page = new StringBuilder($"# {rule.Id} {rule.Name}\n\n{ReasonsOf(rule)}");
        page.Append("\nReported:\n\n");
        foreach (var example in rule.BadExamples)
        {
            var repaired = example.Fixed is { } text ? $" becomes {MarkdownText.Code(text)}" : "";
            page.Append($"- {MarkdownText.Code(example.MarkedText)}{repaired}\n");
        }

        page.Append("\nLeft alone:\n\n");
        foreach (var example in rule.GoodExamples)
        {
            page.Append($"- {MarkdownText.Code(example.Text)}\n");
        }

        return page.ToString();
    }

    /// <summary>A report with what its rule says for it.</summary>
    public static string SummaryOf(LintDiagnostic diagnostic) =>
        $"**{diagnostic.Rule.Id} {diagnostic.Rule.Name}** ({SeverityWord.Of(diagnostic.Severity)})\n\n"
        + $"{MarkdownText.Prose(diagnostic.Message)}\n\n{ReasonsOf(diagnostic.Rule)}";

    /// <summary>Why a rule is there, what it repairs, and how right it was measured to be.</summary>
    private static string ReasonsOf(Rule rule)
    {
        var reasons = $"{MarkdownText.Prose(rule.Why)}\n\n{MarkdownText.Prose(RuleText.FixSentence(rule))}\n";
        return rule.Evidence is { } evidence ? $"{reasons}\nEvidence: {MarkdownText.Prose(evidence.Trim())}\n" : reasons;
    }

    /// <summary>All rules by category: the README of a folder of rules.</summary>
    public static void WriteTable(IEnumerable<Rule> rules, TextWriter output)
    {
        output.Write(Head);
        foreach (var category in rules.GroupBy(rule => rule.Category, StringComparer.Ordinal))
        {
            output.Write($"\n## {category.Key}\n\n| Rule | Severity | Fix | Why |\n| --- | --- | --- | --- |\n");
            foreach (var rule in category)
            {
                var file = $"{rule.Category}/{rule.Id}-{rule.Name}.yml";
                output.Write(
                    $"| [{rule.Id} {rule.Name}]({file}) | {RuleText.Severity(rule)} | {RuleText.Fix(rule)} | "
                    + $"{MarkdownText.Prose(rule.Why)} |\n");
            }
        }
    }
}
