using System.Globalization;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Configuration;

/// <summary>The options that <c>.editorconfig</c> files can set: those of kinds, and the numbers and flags of each rule.</summary>
internal static class RuleOptionNames
{
    /// <summary>The options of kinds: <c>paperlint_math_style</c>.</summary>
    public static IEnumerable<OptionDefinition> OfKinds =>
        AnalyzerProviders.All.Values.SelectMany(kind => kind.Options).DistinctBy(option => option.Name);

    /// <summary>The parameters of a rule that can be set, as <c>paperlint.CODE.NAME</c>.</summary>
    public static IEnumerable<ParameterDefinition> OfRule(Rule rule) =>
        AnalyzerProviders.All[rule.Analyzer].Parameters.Where(parameter => parameter.Type is ParameterType.Number or ParameterType.Flag);

    /// <summary>The full name of an option of a rule.</summary>
    public static string NameOf(Rule rule, ParameterDefinition parameter) => $"paperlint.{rule.Id}.{parameter.Name}";

    /// <summary>The rule with the options that are set for it; a value that means nothing is passed over, and reported elsewhere.</summary>
    public static Rule Apply(FileSettings settings, Rule rule)
    {
        if (settings.Options.IsEmpty)
        {
            return rule;
        }

        foreach (var parameter in OfRule(rule))
        {
            if (settings.Options.TryGetValue(NameOf(rule, parameter).ToLowerInvariant(), out var value)
                && Mistake(parameter, value) is null)
            {
                rule = rule.WithParameters(
                    rule.Parameters.With(parameter.Name,
                    new RuleScalar(value, rule.Parameters.Values.Line, rule.Parameters.Values.Column)));
            }
        }

        return rule;
    }

    /// <summary>What a value must be, or null where it is.</summary>
    public static string? Mistake(ParameterDefinition parameter, string value) => parameter.Type switch
    {
        ParameterType.Number when !int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) => "a whole number",
        ParameterType.Flag when value is not ("true" or "false") => "true or false",
        _ => null,
    };
}
