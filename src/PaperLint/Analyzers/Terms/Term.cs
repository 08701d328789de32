using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Terms;

/// <summary>
/// A wrong form and what it should be. A wrong form with a capital in it is matched as it stands; one without is
/// matched in any of the usual cases (<c>word</c>, <c>Word</c>, <c>WORD</c>), and its right form takes that case.
/// </summary>
internal sealed record Term(Rule Rule, string Wrong, ImmutableArray<string> Rights, FixSafety Safety)
{
    public bool IsExact { get; } = HasUpper(Wrong);

    private static bool HasUpper(string text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }
}
