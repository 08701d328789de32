using System.Collections.Immutable;
using PaperLint.Language.Formulas;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Latex;

/// <summary>Rules of one scope that are on, by the defect they report, and the lexicon they share.</summary>
internal sealed class LatexRules
{
    private readonly ILookup<LatexDefect, Rule> _byDefect;
    private readonly Lazy<LatexLexicon> _lexicon;

    /// <exception cref="RuleException">A data file of a pack is not of its shape.</exception>
    public LatexRules(IEnumerable<Rule> rules, DataFile commands, DataFile words)
    {
        _byDefect = rules.ToLookup(LatexProvider.DefectOf);
        Scope = _byDefect.First().First().Scope;
        AreBuiltIn = commands.IsBuiltIn && words.IsBuiltIn;
        _lexicon = new(() => AreBuiltIn ? LatexLexiconReader.BuiltIn : LatexLexiconReader.Read(commands, words));
        _ = AreBuiltIn ? null : _lexicon.Value;
    }

    /// <summary>Whether they share the lexicon of the built-in rules.</summary>
    public bool AreBuiltIn { get; }

    public LatexLexicon Lexicon => _lexicon.Value;

    public ImmutableArray<string> Scope { get; }

    /// <summary>All that report the defect.</summary>
    public IEnumerable<Rule> this[LatexDefect defect] => _byDefect[defect];
}
