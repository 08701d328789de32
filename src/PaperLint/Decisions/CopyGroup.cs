using System.Collections.Immutable;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Decisions;

/// <summary>
/// Papers that repeat each other, as a baseline knows them. Which of them is reported, under which code, and which is
/// named as the one that is kept, changes with the order of the input; the group and the number of reports do not.
/// </summary>
public sealed record CopyGroup(ImmutableSortedSet<string> Papers, int Count)
{
    /// <summary>The category of rules whose reports name another paper and belong to both.</summary>
    internal const string Category = "duplicates";

    /// <summary>Whether the reports of a rule belong to groups.</summary>
    public static bool IsFoundBy(Rule rule) => rule.Category == Category;

    /// <summary>Whether a diagnostic belongs to a group rather than to one paper.</summary>
    public static bool Has(LintDiagnostic diagnostic) => IsFoundBy(diagnostic.Rule) && diagnostic.Entry is not null;

    /// <summary>The papers that a diagnostic says to be copies.</summary>
    public static IEnumerable<string> PapersOf(LintDiagnostic diagnostic) =>
        diagnostic.Related.Select(related => related.EntryKey).OfType<string>().Prepend(diagnostic.Entry!.Key).Distinct();

    public override string ToString() => $"{string.Join(", ", Papers)}: repeated {Count}×";
}
