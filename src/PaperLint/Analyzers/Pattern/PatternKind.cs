using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Pattern;

/// <summary>Rules that are a regular expression.</summary>
internal sealed class PatternKind : AnalyzerKind
{
    public override string Name => "pattern";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new("pattern", ParameterType.Text, "a .NET regular expression; a group named 'report' narrows what is reported and replaced") { Required = true },
        new("triggers", ParameterType.Texts, "literals of which a text must hold at least one for the pattern to match, in any case"),
        new("ignore_case", ParameterType.Flag, "whether the pattern takes upper and lower case as equal"),
        new("skip", ParameterType.Texts, "what the pattern leaves alone: urls, formulas; both unless said"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => PatternOf(rule).GetGroupNames();

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(rule => new PatternAnalyzer(rule));

    /// <exception cref="RuleException">The pattern is no regular expression.</exception>
    internal static Regex PatternOf(Rule rule)
    {
        var parameters = rule.Parameters;
        try
        {
            return PatternRegex.Create(parameters.RequiredText("pattern"), parameters.Flag("ignore_case"));
        }
        catch (RegexParseException e)
        {
            throw parameters.Error(parameters.Values["pattern"]!, $"the pattern is not a regular expression: {e.Message}");
        }
    }
}
