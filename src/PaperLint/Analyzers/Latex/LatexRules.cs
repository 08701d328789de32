using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Latex;

/// <summary>The rules that are on, by the defect they report, and the lexicon they share.</summary>
internal sealed class LatexRules(ImmutableArray<Rule?> byDefect)
{
    private readonly Lazy<LatexLexicon> _lexicon = new(() => byDefect.First(rule => rule is not null)!.Parameters is { IsBuiltIn: false } own ? LexiconReader.Read(own) : LexiconReader.BuiltIn);

    public LatexLexicon Lexicon => _lexicon.Value;

    public ImmutableArray<string> Scope => byDefect.First(rule => rule is not null)!.Scope;

    public Rule? this[LatexDefect defect] => byDefect[(int)defect];
}
