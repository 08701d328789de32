namespace PaperLint.Trainer;

/// <summary>
/// A formula of an abstract: where it stands, the commands that it lost, and what it is in Unicode (empty where nobody can tell).
/// </summary>
internal sealed record KnownFormula(int Start, int End, FormulaDamage Damage, IReadOnlyList<string> Lost, string Unicode)
{
    public bool IsAt(int start, int end) => Start < end && start < End;
}
