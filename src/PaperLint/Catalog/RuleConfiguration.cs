using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Rules;

namespace PaperLint.Catalog;

/// <summary>
/// What the configuration makes of the rules for some files: rules under their severities there, and options. The same object for
/// all files for which it says the same.
/// </summary>
public sealed record RuleConfiguration(ImmutableArray<Rule> Rules, AnalyzerSettings Settings)
{
    public bool Equals(RuleConfiguration? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
