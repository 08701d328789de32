using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Structure;

/// <summary>Rules on what a corpus is made of: lines that are no paper, papers that lack a field.</summary>
internal sealed class StructureProvider : AnalyzerProvider
{
    private const string PageChrome = "page-chrome";
    private const string MissingAbstract = "missing-abstract";
    private const string MissingTitle = "missing-title";

    public override string Name => "structure";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new("defect", ParameterType.Text, "what the rule looks for") { Required = true, Allowed =
            [PageChrome, MissingAbstract, MissingTitle] },
        new(PageChromeAnalyzer.LinesKey, ParameterType.DataFile,
            "the known lines of page chrome, for formats that cannot tell chrome from papers"),
        new(MissingFieldAnalyzer.PlaceholdersKey, ParameterType.Texts,
            "what programs write where they have no value; such a field is missing"),
    ];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => rules.Select(Create);

    private static Analyzer Create(Rule rule) => rule.Parameters.RequiredText("defect") switch
    {
        PageChrome => new PageChromeAnalyzer(rule),
        MissingAbstract => new MissingFieldAnalyzer(rule, FieldNames.Abstract, FieldNames.Title),
        MissingTitle => new MissingFieldAnalyzer(rule, FieldNames.Title, FieldNames.Abstract),
        var other =>
            throw rule.Parameters.Error(rule.Parameters.Values["defect"]!,
            $"'{other}' is no defect; use {PageChrome}, {MissingAbstract} or {MissingTitle}"),
    };
}
