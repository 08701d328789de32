namespace PaperLint.Language.Formulas.Doubled;

/// <summary>Where the copies of a formula begin, as numbers of signs.</summary>
/// <param name="Length">The signs of one copy.</param>
internal readonly record struct FormulaCopies(int First, int Second, int Length)
{
    /// <summary>Whether a third follows the second.</summary>
    public bool HasThird { get; init; }

    /// <summary>The sign behind the last copy.</summary>
    public int End => Second + (HasThird ? 2 : 1) * Length;
}
