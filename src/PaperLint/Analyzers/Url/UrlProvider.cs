using System.Collections.Immutable;
using PaperLint.Language.Urls;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Url;

/// <summary>Rules on damaged URLs, one for each way in which they break. The URLs of a text are read once for all of them.</summary>
internal sealed class UrlProvider : AnalyzerProvider
{
    public const string DefectKey = "defect";

    /// <summary>The place in a message for the URL as it is meant.</summary>
    public const string UrlName = "url";

    /// <summary>What rule files call each <see cref="UrlDefectKind"/>, by its number.</summary>
    private static readonly string[] Defects =
        ["doubled", "glued", "space-inside", "schemeless", "escaped", "trailing-junk", "space-before-stop", "malformed-scheme"];

    public override string Name => "url";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(DefectKey, ParameterType.Text, "what is wrong with the URL") { Required = true, Allowed = Defects },
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [UrlName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => rules
        .GroupBy(rule => string.Join(' ', rule.Scope.Order(StringComparer.Ordinal)))
        .Select(group =>
            new UrlAnalyzer(group.First().Scope,
            Array.ConvertAll(Defects, defect => group.Where(rule => DefectOf(rule) == defect).ToArray())));

    private static string DefectOf(Rule rule)
    {
        var name = rule.Parameters.RequiredText(DefectKey);
        return Defects.Contains(name)
            ? name
            : throw rule.Parameters.Error(rule.Parameters.Values[DefectKey]!,
                $"'{DefectKey}' must be one of {string.Join(", ", Defects)}, not '{name}'");
    }
}
