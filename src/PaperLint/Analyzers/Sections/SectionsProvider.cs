using System.Collections.Immutable;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Sections;

/// <summary>Rules on the sections that abstracts of medicine come in, and on their labels.</summary>
internal sealed class SectionsProvider : AnalyzerProvider
{
    /// <summary>The place in a message for the label of a section.</summary>
    public const string LabelName = "label";

    private const string CheckKey = "check";
    private const string LabelsKey = "labels";
    private const string Glued = "glued";
    private const string Lone = "lone";

    private static readonly DataFile s_builtInLabels = new(new BuiltInRulePack(), "text/section-labels.yml");

    public override string Name => "sections";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(CheckKey, ParameterType.Text, "what is looked for: labels that are glued to their sentence, or a first section without others")
        {
            Required = true,
            Allowed = [Glued, Lone],
        },
        new(LabelsKey, ParameterType.DataFile,
            "the labels of sections, in the singular, and which of them open an abstract; the program's own unless said"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [LabelName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => rules.Select(rule =>
    {
        var labels = new SectionLabels(rule.Parameters.Data(LabelsKey) ?? s_builtInLabels);
        return rule.Parameters.RequiredText(CheckKey) == Glued
            ? (Analyzer)new GluedLabelAnalyzer(rule, labels)
            : new LoneSectionAnalyzer(rule, labels);
    });
}
