using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Brackets;

/// <summary>Reports brackets and quotation marks that have no partner.</summary>
internal sealed class BracketsAnalyzer(Rule rule) : FieldAnalyzer
{
    public override ImmutableArray<string> Scope => rule.Scope;

    public override void Analyze(FieldContext context)
    {
        // What pairs with everything counted is sound, and then nobody need read the formulas and URLs.
        if ((BracketPairs.AreAllPaired(context.Text) && !QuotePairs.HasAny(context.Text))
            || FindUnpaired(new BracketedText(context.Text, _ => true)).Count == 0)
        {
            return;
        }

        var text = new BracketedText(context.Text, offset => !context.Protected.Contains(offset) && !context.Formulas.Contains(offset));
        foreach (var match in FindUnpaired(text))
        {
            context.Report(rule, match, (BracketsProvider.MarkName, context.Text[match.Span.Start].ToString()));
        }
    }

    private static List<TextMatch> FindUnpaired(BracketedText text) =>
        [.. BracketPairs.FindUnpaired(text), .. QuotePairs.FindUnpaired(text)];
}
