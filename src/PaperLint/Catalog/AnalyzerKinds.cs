using System.Collections.Frozen;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Arxiv;
using PaperLint.Analyzers.Brackets;
using PaperLint.Analyzers.Characters;
using PaperLint.Analyzers.Duplicates;
using PaperLint.Analyzers.Engine;
using PaperLint.Analyzers.Latex;
using PaperLint.Analyzers.LatexText;
using PaperLint.Analyzers.Links;
using PaperLint.Analyzers.Markup;
using PaperLint.Analyzers.Mojibake;
using PaperLint.Analyzers.Names;
using PaperLint.Analyzers.Pattern;
using PaperLint.Analyzers.Spacing;
using PaperLint.Analyzers.Spelling;
using PaperLint.Analyzers.Structure;
using PaperLint.Analyzers.Terms;
using PaperLint.Analyzers.Truncation;
using PaperLint.Analyzers.Url;

namespace PaperLint.Catalog;

/// <summary>The kinds of analyzer that rule files can name.</summary>
public static class AnalyzerKinds
{
    public static FrozenDictionary<string, AnalyzerKind> All { get; } = new AnalyzerKind[]
    {
        new ArxivKind(),
        new BracketsKind(),
        new CharactersKind(),
        new DuplicatesKind(),
        new EngineKind(),
        new LatexKind(),
        new LatexTextKind(),
        new LinksKind(),
        new MarkupKind(),
        new MojibakeKind(),
        new NamesKind(),
        new PatternKind(),
        new SpacingKind(),
        new SpellingKind(),
        new StructureKind(),
        new TermsKind(),
        new TruncationKind(),
        new UrlKind(),
    }.ToFrozenDictionary(kind => kind.Name);
}
