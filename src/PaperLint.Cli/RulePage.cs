using PaperLint.Rules;

namespace PaperLint.Cli;

/// <summary>A rule as a page to read.</summary>
internal static class RulePage
{
    public static void Write(Rule rule, TextWriter output)
    {
        output.WriteLine($"{rule.Id} {rule.Name}");
        output.WriteLine($"{rule.Category}, {RuleText.Severity(rule)}, looks at {string.Join(" and ", rule.Scope)}");
        output.WriteLine();
        output.WriteLine(rule.Why);
        WriteFix(rule, output);
        if (rule.Evidence is { } evidence)
        {
            output.WriteLine();
            output.WriteLine($"Evidence: {evidence.Trim()}");
        }

        WriteExamples(rule, output);
        output.WriteLine();
        output.WriteLine("To switch it off, in .editorconfig:");
        output.WriteLine($"  dotnet_diagnostic.{rule.Id}.severity = none");
        output.WriteLine($"or for one run: --ignore {rule.Id}");
    }

    private static void WriteFix(Rule rule, TextWriter output)
    {
        output.WriteLine();
        if (rule.Fix is not { } fix)
        {
            output.WriteLine($"No fix: {rule.NoFix!.Trim()}");
            return;
        }

        var how = fix.Safety switch
        {
            Fixes.FixSafety.Safe => "safe, 'paperlint fix' applies it",
            Fixes.FixSafety.Unsafe => "unsafe, 'paperlint fix --unsafe' applies it; look at the result",
            _ => "shown, never applied",
        };
        output.WriteLine($"Fix: {how}.{(fix.Because is { } because ? $" Because {because.TrimEnd('.')}." : "")}");
    }

    private static void WriteExamples(Rule rule, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Reported:");
        foreach (var example in rule.BadExamples)
        {
            output.WriteLine($"  {OneLine(example.Text)}");
            if (example.Fixed is { } repaired)
            {
                output.WriteLine($"    becomes: {OneLine(repaired)}");
            }
        }

        output.WriteLine();
        output.WriteLine("Left alone:");
        foreach (var example in rule.GoodExamples)
        {
            output.WriteLine($"  {OneLine(example.Text)}");
        }
    }

    private static string OneLine(string text) => Reporting.VisibleText.Escape(text.TrimEnd('\n'));
}
