using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Url;

/// <summary>Rules on damaged URLs, one for each way in which they break. The URLs of a text are read once for all of them.</summary>
internal sealed class UrlKind : AnalyzerKind
{
    public const string DefectKey = "defect";

    /// <summary>The place in a message for the URL as it is meant.</summary>
    public const string UrlName = "url";

    private static readonly ImmutableArray<(string Name, UrlDefectKind Kind)> Defects =
    [
        ("doubled", UrlDefectKind.Doubled),
        ("glued", UrlDefectKind.Glued),
        ("space-inside", UrlDefectKind.SpaceInside),
        ("schemeless", UrlDefectKind.Schemeless),
        ("escaped", UrlDefectKind.Escaped),
        ("trailing-junk", UrlDefectKind.TrailingJunk),
        ("space-before-stop", UrlDefectKind.SpaceBeforeStop),
        ("malformed-scheme", UrlDefectKind.MalformedScheme),
    ];

    public override string Name => "url";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(DefectKey, ParameterType.Text, "what is wrong with the URL") { Required = true, Allowed = [.. Defects.Select(defect => defect.Name)] },
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [UrlName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => rules
        .GroupBy(rule => string.Join(' ', rule.Scope.Order(StringComparer.Ordinal)))
        .Select(group => new UrlAnalyzer(group.First().Scope, group.ToLookup(DefectOf)));

    private static UrlDefectKind DefectOf(Rule rule)
    {
        var name = rule.Parameters.RequiredText(DefectKey);
        foreach (var defect in Defects)
        {
            if (defect.Name == name)
            {
                return defect.Kind;
            }
        }

        throw rule.Parameters.Error(rule.Parameters.Values[DefectKey]!, $"'{DefectKey}' must be one of {string.Join(", ", Defects.Select(defect => defect.Name))}, not '{name}'");
    }
}
