using System.Collections.Frozen;
using PaperLint.Analyzers.Engine;
using PaperLint.Analyzers.LatexText;
using PaperLint.Analyzers.Links;
using PaperLint.Analyzers.Pattern;
using PaperLint.Analyzers.Spacing;
using PaperLint.Analyzers.Structure;
using PaperLint.Analyzers.Terms;
using PaperLint.Analyzers.Url;
using PaperLint.Analyzers.Truncation;

namespace PaperLint.Analyzers;

/// <summary>The kinds of analyzer that rule files can name.</summary>
public static class AnalyzerKinds
{
    public static FrozenDictionary<string, AnalyzerKind> All { get; } = new AnalyzerKind[]
    {
        new EngineKind(),
        new LatexTextKind(),
        new PatternKind(),
        new SpacingKind(),
        new StructureKind(),
        new TermsKind(),
        new UrlKind(),
        new LinksKind(),
        new TruncationKind(),
    }.ToFrozenDictionary(kind => kind.Name);
}
