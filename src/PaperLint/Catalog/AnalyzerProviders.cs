using System.Collections.Frozen;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Arxiv;
using PaperLint.Analyzers.Brackets;
using PaperLint.Analyzers.Characters;
using PaperLint.Analyzers.DoubledFormula;
using PaperLint.Analyzers.Duplicates;
using PaperLint.Analyzers.Engine;
using PaperLint.Analyzers.Evidence;
using PaperLint.Analyzers.Latex;
using PaperLint.Analyzers.LatexText;
using PaperLint.Analyzers.Links;
using PaperLint.Analyzers.LinkVerdicts;
using PaperLint.Analyzers.Markup;
using PaperLint.Analyzers.Mojibake;
using PaperLint.Analyzers.Names;
using PaperLint.Analyzers.Pattern;
using PaperLint.Analyzers.Sections;
using PaperLint.Analyzers.Spacing;
using PaperLint.Analyzers.Spelling;
using PaperLint.Analyzers.Structure;
using PaperLint.Analyzers.Terms;
using PaperLint.Analyzers.Truncation;
using PaperLint.Analyzers.Url;

namespace PaperLint.Catalog;

/// <summary>The kinds of analyzer that rule files can name.</summary>
public static class AnalyzerProviders
{
    public static FrozenDictionary<string, AnalyzerProvider> All { get; } = new AnalyzerProvider[]
    {
        new ArxivProvider(),
        new BracketsProvider(),
        new CharactersProvider(),
        new DoubledFormulaProvider(),
        new DuplicatesProvider(),
        new EngineProvider(),
        new EvidenceProvider(),
        new LatexProvider(),
        new LatexTextProvider(),
        new LinksProvider(),
        new LinkVerdictsProvider(),
        new MarkupProvider(),
        new MojibakeProvider(),
        new NamesProvider(),
        new PatternProvider(),
        new SectionsProvider(),
        new SpacingProvider(),
        new SpellingProvider(),
        new StructureProvider(),
        new TermsProvider(),
        new TruncationProvider(),
        new UrlProvider(),
    }.ToFrozenDictionary(kind => kind.Name);
}
