using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Pattern;

/// <summary>Rules that are a regular expression.</summary>
internal sealed class PatternProvider : AnalyzerProvider
{
    private const string PatternKey = "pattern";
    public const string TriggersKey = "triggers";
    private const string SignKey = "sign";
    private const string FixKey = "fix";
    private const string ReplaceKey = "replace";
    public const string LanguageKey = "language";

    public override string Name => "pattern";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(PatternKey, ParameterType.Text,
            "a .NET regular expression; a group named 'report' narrows what is reported and replaced") { Required = true },
        new(TriggersKey, ParameterType.Texts,
            "literals of which a text must hold at least one for the pattern to match, in any case; a space in them stands for a line "
            + "break, too, and for either end of the text"),
        new(SignKey, ParameterType.Text,
            "a regular expression that is quick to look for and matches in every text in which the pattern does, where literals cannot "
            + "say as much"),
        new(LanguageKey, ParameterType.Text, "the language that the pattern is about: texts in another one are left alone") { Allowed =
            ["english"] },
        new("ignore_case", ParameterType.Flag, "whether the pattern takes upper and lower case as equal"),
        new("skip", ParameterType.Texts, "what the pattern leaves alone: urls, formulas; both unless said"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule)
    {
        // A rule that is not built in is looked over by this; one that runs makes its expressions when it first needs them.
        _ = SignOf(rule);
        _ = TriggerList.Read(rule, TriggersKey);
        var pattern = PatternOf(rule);
        RequireReplacement(rule, pattern);
        return pattern.GetGroupNames();
    }

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(rule => new PatternAnalyzer(rule));

    /// <exception cref="RuleException">The pattern is no regular expression.</exception>
    internal static Regex PatternOf(Rule rule) => RegexOf(rule, PatternKey);

    /// <summary>What tells a text in which the pattern can match; null where the rule does not say.</summary>
    /// <exception cref="RuleException">The sign is no regular expression.</exception>
    internal static Regex? SignOf(Rule rule) => rule.Parameters.Text(SignKey) is null ? null : RegexOf(rule, SignKey);

    private static void RequireReplacement(Rule rule, Regex pattern)
    {
        try
        {
            _ = pattern.Replace("", rule.Fix?.Replace ?? "");
        }
        catch (RegexParseException e)
        {
            var parameters = rule.Parameters;
            var fix = parameters.Values[FixKey]!;
            throw parameters.Error((fix as RuleMapping)?[ReplaceKey] ?? fix, $"the replacement is none: {e.Message}");
        }
    }

    private static Regex RegexOf(Rule rule, string key)
    {
        var parameters = rule.Parameters;
        if (parameters.RequiredText(key).Length > PatternRegex.LongestPattern)
        {
            throw parameters.Error(parameters.Values[key]!,
                $"the {key} is longer than {PatternRegex.LongestPattern} characters; for a list of words write a rule with 'analyzer: "
                + $"terms'");
        }

        try
        {
            return PatternRegex.Create(parameters.RequiredText(key), parameters.Flag("ignore_case"));
        }
        catch (RegexParseException e)
        {
            throw parameters.Error(parameters.Values[key]!, $"the {key} is not a regular expression: {e.Message}");
        }
    }
}
