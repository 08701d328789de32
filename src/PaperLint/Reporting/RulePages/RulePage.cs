using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Configuration;
using PaperLint.Rules;

namespace PaperLint.Reporting.RulePages;

/// <summary>A rule as a page to read. Rule packs are strangers' text, so all of it is made visible.</summary>
public static class RulePage
{
    public static string TextOf(Rule rule)
    {
        using var page = new StringWriter { NewLine = "\n" };
        Write(rule, page);
        return page.ToString();
    }

    public static void Write(Rule rule, TextWriter output)
    {
        output.WriteLine($"{rule.Id} {rule.Name}");
        output.WriteLine(Visible($"{rule.Category}, {RuleText.Severity(rule)}, looks at {string.Join(" and ", rule.Scope)}"));
        WriteParagraph(output, rule.Why);
        WriteParagraph(output, RuleText.FixSentence(rule));
        if (rule.Evidence is { } evidence)
        {
            WriteParagraph(output, $"Evidence: {evidence.Trim()}");
        }

        WriteOptions(rule, output);
        WriteExamples(rule, output);
        output.WriteLine();
        output.WriteLine("To switch it off, in .editorconfig, below a section such as [*]:");
        output.WriteLine($"  dotnet_diagnostic.{rule.Id}.severity = none");
        output.WriteLine($"or for one run: --ignore {rule.Id}");
    }

    private static void WriteParagraph(TextWriter output, string text)
    {
        output.WriteLine();
        output.WriteLine(Visible(text));
    }

    /// <summary>What <c>.editorconfig</c> can set for it, as it is set in the rule.</summary>
    private static void WriteOptions(Rule rule, TextWriter output)
    {
        (string Name, string Value, string Description)[] options =
        [
            .. RuleOptionNames.OfRule(rule).Select(parameter =>
                (RuleOptionNames.NameOf(rule, parameter), ValueOf(rule, parameter), parameter.Description)),
            .. AnalyzerProviders.All[rule.Analyzer].Options.Select(option =>
                (option.Name, option.Allowed[0], $"{option.Description} ({string.Join(", ", option.Allowed)})")),
        ];
        if (options.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("Options, in .editorconfig:");
        foreach (var (name, value, description) in options)
        {
            output.WriteLine(Visible($"  {name} = {value}"));
            output.WriteLine(Visible($"    {description}"));
        }
    }

    private static string ValueOf(Rule rule, ParameterDefinition parameter) =>
        rule.Parameters.Text(parameter.Name) ?? (parameter.Type == ParameterType.Flag ? "false" : "(not set)");

    private static void WriteExamples(Rule rule, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Reported:");
        foreach (var example in rule.BadExamples)
        {
            WriteExample(example, output);
        }

        output.WriteLine();
        output.WriteLine("Left alone:");
        foreach (var example in rule.GoodExamples)
        {
            output.WriteLine($"  {OneLine(example.Text)}");
        }
    }

    private static void WriteExample(RuleExample example, TextWriter output)
    {
        output.WriteLine($"  {OneLine(example.MarkedText)}");
        if (example.Fixed is { } repaired)
        {
            output.WriteLine($"    becomes: {OneLine(repaired)}");
        }
    }

    private static string OneLine(string text) => VisibleText.Escape(text.TrimEnd('\n'));

    private static string Visible(string text) => string.Join('\n', text.Split('\n').Select(VisibleText.Escape));
}
