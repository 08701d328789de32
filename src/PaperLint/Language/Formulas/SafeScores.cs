using System.Collections.Immutable;

namespace PaperLint.Language.Formulas;

/// <summary>From which sum of weights on a command is trusted unseen, by its class.</summary>
internal sealed record SafeScores(ImmutableArray<int> Scores)
{
    /// <summary>Trusts nothing.</summary>
    public static SafeScores Never { get; } = new([.. Enum.GetValues<SafetyClass>().Select(_ => int.MaxValue)]);

    public int this[SafetyClass kind] => Scores[(int)kind];

    /// <summary>The same with another score for one class.</summary>
    public SafeScores With(SafetyClass kind, int score) => new(Scores.SetItem((int)kind, score));

    /// <summary>Whether all commands are trusted whose lowest scores, by class, these are.</summary>
    public bool Admit(ReadOnlySpan<int> lowest)
    {
        for (var i = 0; i < lowest.Length; i++)
        {
            if (lowest[i] < Scores[i])
            {
                return false;
            }
        }

        return true;
    }
}
