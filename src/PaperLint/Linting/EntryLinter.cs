using PaperLint.Analyzers;
using PaperLint.Corpus;

namespace PaperLint.Linting;

/// <summary>Runs the analyzers of texts and entries over one entry.</summary>
public sealed class EntryLinter(RuleSet rules)
{
    /// <summary>What is found, in the order of fields and places.</summary>
    public List<Finding> Lint(Entry entry) => Lint(entry, locator: null, out _);

    internal List<Finding> Lint(Entry entry, DiagnosticLocator? locator, out EntryContext context)
    {
        var findings = new List<Finding>();
        context = new EntryContext(entry, findings, locator);
        foreach (var field in context.Fields)
        {
            LintField(field);
        }

        foreach (var analyzer in rules.EntryAnalyzers)
        {
            analyzer.Analyze(context);
        }

        if (findings.Count > 1)
        {
            FindingOrder.Sort(findings, entry);
        }

        return findings;
    }

    private void LintField(FieldContext field)
    {
        var analyzers = rules.FieldAnalyzers;
        var woken = rules.Prefilter.Wake(field.Text);
        for (var i = 0; i < analyzers.Length; i++)
        {
            if (woken[i] && analyzers[i].Scope.Contains(field.Name))
            {
                analyzers[i].Analyze(field);
            }
        }
    }
}
