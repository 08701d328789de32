using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Arxiv;

/// <summary>Reports what arXiv's own checks would complain of.</summary>
internal sealed class ArxivAnalyzer(Rule rule, ImmutableArray<ArxivCheck> checks) : FieldAnalyzer
{
    public override ImmutableArray<string> Scope => rule.Scope;

    public override void Analyze(FieldContext context)
    {
        foreach (var check in checks)
        {
            if (ArxivChecks.Find(check, context.Text, ArxivChecks.IsTitle(context.Name)) is { } span)
            {
                context.Report(rule, span, arguments: (ArxivProvider.ComplaintName, ComplaintOf(check)));
            }
        }
    }

    private static string ComplaintOf(ArxivCheck check) => check switch
    {
        ArxivCheck.StartsWithTitle => "begins with 'title'",
        ArxivCheck.StartsWithAbstract => "begins with 'abstract'",
        ArxivCheck.StartsInLowerCase => "begins with a small letter",
        ArxivCheck.LineBreak => "contains a line break",
        ArxivCheck.ExcessiveCapitals => "likely has excessive capitals",
        ArxivCheck.ExtraSpace => "has excessive white space",
        _ => "is too long",
    };
}
