using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Pattern;

/// <summary>Runs one pattern rule.</summary>
internal sealed class PatternAnalyzer : FieldAnalyzer
{
    private const string ReportGroup = "report";

    private readonly Rule _rule;
    private readonly Lazy<Regex> _pattern;
    private readonly Lazy<Regex?> _sign;
    private readonly bool _isOnEnglish;
    private readonly bool _skipUrls;
    private readonly bool _skipFormulas;

    /// <summary>The places of the message that groups of the pattern fill.</summary>
    private readonly string[] _places;

    public PatternAnalyzer(Rule rule)
    {
        _rule = rule;
        _pattern = new Lazy<Regex>(() => PatternProvider.PatternOf(rule));
        _sign = new Lazy<Regex?>(() => PatternProvider.SignOf(rule));
        _isOnEnglish = rule.Parameters.Text(PatternProvider.LanguageKey) is not null;
        var all = rule.Parameters.Values["skip"] is null;
        var skip = rule.Parameters.Texts("skip");
        _skipUrls = all || skip.Contains("urls");
        _skipFormulas = all || skip.Contains("formulas");
        _places = [.. rule.Message.Names.Where(name => name != MessageTemplate.Match)];
        Triggers = rule.Parameters.Texts("triggers");
    }

    public override ImmutableArray<string> RuleIds => [_rule.Id];

    public override ImmutableArray<string> Scope => _rule.Scope;

    public override ImmutableArray<string> Triggers { get; }

    public override void Analyze(FieldContext context)
    {
        if ((_isOnEnglish && !context.IsEnglish) || _sign.Value?.IsMatch(context.Text) == false)
        {
            return;
        }

        for (var match = _pattern.Value.Match(context.Text); match.Success; match = match.NextMatch())
        {
            var reported = match.Groups[ReportGroup] is { Success: true } group ? group : match;
            var span = new TextSpan(reported.Index, reported.Length);
            if (!IsSkipped(context, span))
            {
                Report(context, match, span);
            }
        }
    }

    private bool IsSkipped(FieldContext context, TextSpan span) =>
        (_skipUrls && context.Protected.Overlaps(span)) || (_skipFormulas && context.Formulas.Overlaps(span));

    private void Report(FieldContext context, Match match, TextSpan span)
    {
        var fix = _rule.Fix?.Replace is { } replacement ? context.Replace(_rule, span, replacement.Contains('$') ? match.Result(replacement) : replacement) : null;
        context.Report(_rule, span, fix, Array.ConvertAll(_places, place => (place, match.Groups[place].Value)));
    }
}
