using System.Collections.Immutable;
using PaperLint.Language.Formulas;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Latex;

/// <summary>Rules on formulas that lost their backslashes, kept their LaTeX, or broke. One reading of a text serves all of them.</summary>
internal sealed class LatexProvider : AnalyzerProvider
{
    public const string DefectKey = "defect";

    private static readonly Dictionary<string, LatexDefect> Defects = new(StringComparer.Ordinal)
    {
        ["stripped-times"] = LatexDefect.StrippedTimes,
        ["stripped-command"] = LatexDefect.StrippedCommand,
        ["glued-function"] = LatexDefect.GluedFunction,
        ["dollar-formula"] = LatexDefect.DollarFormula,
        ["raw-latex"] = LatexDefect.RawLatex,
        ["raw-script"] = LatexDefect.RawScript,
        ["broken-formula"] = LatexDefect.BrokenFormula,
        ["escape-collision"] = LatexDefect.EscapeCollision,
    };

    public override string Name => "latex";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(DefectKey, ParameterType.Text, "what is wrong with the formulas that the rule reports") { Required = true, Allowed =
            [.. Defects.Keys] },
        new(LatexLexiconReader.CommandsKey, ParameterType.DataFile, "LaTeX's commands and what they print") { Required = true },
        new(LatexLexiconReader.WordsKey, ParameterType.DataFile, "English that looks like commands") { Required = true },
    ];

    public override ImmutableArray<OptionDefinition> Options { get; } = [MathStyleOption.Definition];

    public override IEnumerable<string> MessageNames(Rule rule) => [LatexAnalyzer.RepairName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings)
    {
        var (style, keepsPlain) = (MathStyleOption.Of(settings), MathStyleOption.KeepsPlain(settings));
        return rules
            .GroupBy(
                rule => (Scope: string.Join(',', rule.Scope), Commands: rule.Parameters.RequiredData(LatexLexiconReader.CommandsKey),
                Words: rule.Parameters.RequiredData(LatexLexiconReader.WordsKey)))
            .Select(group => new LatexAnalyzer(new LatexRules(group, group.Key.Commands, group.Key.Words), style)
            {
                KeepsPlain = keepsPlain,
                Budget = RuleBudget.Of([.. group]),
            });
    }

    /// <exception cref="RuleException">The rule names no defect.</exception>
    internal static LatexDefect DefectOf(Rule rule)
    {
        var name = rule.Parameters.RequiredText(DefectKey);
        return Defects.TryGetValue(name, out var defect)
            ? defect
            : throw rule.Parameters.Error(rule.Parameters.Values[DefectKey]!,
                $"'{name}' is no defect; allowed: {string.Join(", ", Defects.Keys)}");
    }
}
