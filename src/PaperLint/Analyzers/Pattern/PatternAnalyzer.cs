using System.Collections.Immutable;
using System.Diagnostics;
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
        Triggers = TriggerList.Read(rule, PatternProvider.TriggersKey);
        Budget = RuleBudget.Of(rule);
    }

    public override ImmutableArray<string> Scope => _rule.Scope;

    public override ImmutableArray<string> Triggers { get; }

    public override void Analyze(FieldContext context)
    {
        if (_sign.Value?.IsMatch(context.Text) == false || (_isOnEnglish && !context.IsEnglish))
        {
            return;
        }

        var started = Stopwatch.GetTimestamp();
        for (var match = _pattern.Value.Match(context.Text); match.Success; match = match.NextMatch())
        {
            if (Budget is { } budget && (budget.IsSpent || budget.IsOver(started)))
            {
                return;
            }

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
        var fix = _rule.Fix?.Replace is { } replacement && (Budget is null || Budget.Write(LongestOf(replacement, match, context.Text)))
            ? context.Replace(_rule, span, replacement.Contains('$') ? match.Result(replacement) : replacement)
            : null;
        context.Report(_rule, span, fix, Array.ConvertAll(_places, place => (place, Quote(context.Text, match.Groups[place]))));
    }

    /// <summary>What a group holds, for a message; it may be the whole text, at every match.</summary>
    private static string Quote(string text, Group group) =>
        group.Success ? FindingFactory.Quote(text, new TextSpan(group.Index, group.Length)).ToString() : "";

    /// <summary>
    /// UTF-16 units that a replacement can have at most: each <c>$</c> may stand for the longest group, or for what is around the
    /// match.
    /// </summary>
    private static long LongestOf(string replacement, Match match, string text)
    {
        var substitutions = replacement.AsSpan().Count('$');
        if (substitutions == 0)
        {
            return replacement.Length;
        }

        var isAround = replacement.Contains("$_", StringComparison.Ordinal)
            || replacement.Contains("$`", StringComparison.Ordinal)
            || replacement.Contains("$'", StringComparison.Ordinal);
        return replacement.Length + ((long)substitutions * (isAround ? text.Length : match.Groups.Values.Max(group => group.Length)));
    }
}
