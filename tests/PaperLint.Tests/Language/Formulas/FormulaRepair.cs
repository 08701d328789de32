using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Fixes;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Tests.Language.Formulas;

/// <summary>What the rules of mathematics make of a text.</summary>
internal static class FormulaRepair
{
    private static readonly ImmutableArray<Rule> Rules =
        [.. RuleCatalog.Load(new BuiltInRulePack()).Rules.Where(rule => rule.Category == "math")];

    public static string Of(string text, string style = "unicode") => Of(text, style, FixSafety.Unsafe);

    /// <summary>What plain <c>fix</c> makes of it.</summary>
    public static string SafelyOf(string text, string style) => Of(text, style, FixSafety.Safe);

    private static string Of(string text, string style, FixSafety safety)
    {
        var settings = new AnalyzerSettings(ImmutableDictionary<string, string>.Empty.Add(MathStyleOption.Definition.Name, style));
        var entry = new Entry([new Field(FieldNames.Abstract, text, source: null)]);
        return new EntryFixer(new EntryLinter(RuleSet.Create(Rules, settings)), safety).Fix(entry).Entry.Abstract!.Text;
    }
}
