using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Markup;
using PaperLint.Text;

namespace PaperLint.Analyzers.LatexText;

/// <summary>Reads a text once and reports its LaTeX, each construct under the rules that name it.</summary>
internal sealed class LatexTextAnalyzer(ImmutableArray<string> scope, ILookup<LatexConstruct, ConstructRule> rules,
    LatexVocabulary vocabulary) : FieldAnalyzer
{
    private readonly LatexReader _reader = new(vocabulary);

    public override ImmutableArray<string> Scope => scope;

    public override ImmutableArray<string> Triggers { get; } = [.. rules.SelectMany(construct => TriggersOf(construct.Key)).Distinct()];

    public override void Analyze(FieldContext context)
    {
        SpanSet? displayed = null;
        foreach (var match in _reader.Read(context.Text))
        {
            if (rules.Contains(match.Construct) && !context.Protected.Overlaps(match.Anchor)
                && !(displayed ??= DisplayedFormulas.Find(context.Text)).Overlaps(match.Anchor)
                && !(CanBeFormula(match) && context.Formulas.Overlaps(match.Anchor)))
            {
                foreach (var rule in rules[match.Construct])
                {
                    Report(context, rule, match);
                }
            }
        }
    }

    /// <summary>
    /// Whether formulas without their marks have the same construct: <c>\geq</c>, <c>\{0, 1\}</c>. No formula has <c>\%</c> or
    /// <c>\emph</c>.
    /// </summary>
    private static bool CanBeFormula(LatexMatch match) => match.Construct switch
    {
        LatexConstruct.Command => true,
        LatexConstruct.Escape or LatexConstruct.Layout => !match.IsCertain,
        _ => false,
    };

    private static string[] TriggersOf(LatexConstruct construct) => construct switch
    {
        LatexConstruct.Quotes or LatexConstruct.LooseQuotes => ["``", "''"],
        LatexConstruct.SingleQuotes => ["`"],
        LatexConstruct.Tie => ["~"],
        LatexConstruct.Dash => ["--"],
        LatexConstruct.Comment => [" %"],
        _ => ["\\"],
    };

    private static void Report(FieldContext context, ConstructRule construct, LatexMatch match)
    {
        if (construct.IsMinor)
        {
            context.ReportMinor(construct.Rule, match.Span, context.FixOf(construct.Rule, match),
                (LatexTextProvider.ConstructName, Name(match.Construct)));
        }
        else
        {
            context.Report(construct.Rule, match, (LatexTextProvider.ConstructName, Name(match.Construct)));
        }
    }

    private static string Name(LatexConstruct construct) => construct switch
    {
        LatexConstruct.Escape => "an escaped character",
        LatexConstruct.Accent => "an accent",
        LatexConstruct.Symbol => "a character",
        LatexConstruct.Tie => "a space that does not break",
        LatexConstruct.Dash => "a dash",
        LatexConstruct.Dollar => "a price whose dollar sign is lost",
        LatexConstruct.Quotes or LatexConstruct.SingleQuotes => "a quotation",
        LatexConstruct.LooseQuotes => "a quotation that does not close as it opens,",
        LatexConstruct.Style => "a change of type",
        LatexConstruct.Abbreviation => "an abbreviation",
        LatexConstruct.Layout => "layout",
        LatexConstruct.Command => "a command",
        LatexConstruct.Citation => "a reference",
        _ => "a comment",
    };
}
