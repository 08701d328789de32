using System.Collections.Immutable;
using PaperLint.Diagnostics;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers;

/// <summary>
/// A kind of check that rules are made of: what a rule file means by <c>analyzer: NAME</c>. Stateless; it turns the
/// rules of its kind that are on into the analyzers that run them, one for all where one reading of a text serves all.
/// </summary>
public abstract class AnalyzerProvider
{
    public abstract string Name { get; }

    /// <summary>The keys that its rules may have besides those of every rule.</summary>
    public abstract ImmutableArray<ParameterDefinition> Parameters { get; }

    /// <summary>
    /// The options of <c>.editorconfig</c> that its rules heed. Numbers and flags among <see cref="Parameters"/> are options
    /// besides: <c>paperlint.CODE.NAME</c>.
    /// </summary>
    public virtual ImmutableArray<OptionDefinition> Options => [];

    /// <summary>
    /// The places that messages of its rules may name besides <c>{match}</c>; a pattern's captures are added by its kind.
    /// </summary>
    public virtual IEnumerable<string> MessageNames(Rule rule) => [];

    /// <summary>
    /// The analyzers that run the rules. Every rule reports what it names, in its own scope, whatever other rule names the same
    /// defect: no rule hides another here. Where the fixes of two would touch one stretch of a text,
    /// <see cref="Diagnostics.RewrittenStretches"/> says which of them is left, and that is never one of a pack before a
    /// built-in one, which only configuration can silence.
    /// </summary>
    /// <exception cref="RuleException">A parameter of a rule, or a data file of a pack that it names, cannot be used.</exception>
    public abstract IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings);
}
