using System.Collections.Immutable;
using PaperLint.Language.Formulas;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Latex;

/// <summary>The rules that are on, by the defect they report, and the lexicon they share.</summary>
internal sealed class LatexRules(ImmutableArray<Rule?> byDefect)
{
    private readonly Rule _first = First(byDefect);
    private readonly Lazy<LatexLexicon> _lexicon = new(() => First(byDefect).Parameters is { IsBuiltIn: false } own ? LatexLexiconReader.Read(own) : LatexLexiconReader.BuiltIn);

    /// <summary>Whether they share the lexicon of the built-in rules.</summary>
    public bool AreBuiltIn => _first.Parameters.IsBuiltIn;

    public LatexLexicon Lexicon => _lexicon.Value;

    public ImmutableArray<string> Scope => _first.Scope;

    public Rule? this[LatexDefect defect] => byDefect[(int)defect];

    private static Rule First(ImmutableArray<Rule?> byDefect) => byDefect.First(rule => rule is not null)!;
}
