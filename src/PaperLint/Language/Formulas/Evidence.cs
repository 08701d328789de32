namespace PaperLint.Language.Formulas;

/// <summary>What a paper's text tells of itself as a whole: whether formulas in it lost their backslashes, and which symbols they surely hold.</summary>
internal sealed class Evidence
{
    private readonly HashSet<string> _symbols = new(StringComparer.Ordinal);

    /// <summary>Commands that surely lost their backslashes.</summary>
    public int Lost { get; private set; }

    /// <summary>Scripts, which formulas keep when they lose all else.</summary>
    public int Scripts { get; set; }

    /// <summary>Whether formulas kept their dollar signs: then what has none is prose.</summary>
    public bool HasDollars { get; set; }

    /// <summary>Whether formulas of this text are known to be damaged.</summary>
    public bool IsDamaged => Lost > 0 && !HasDollars;

    public void AddLost() => Lost++;

    public void AddSymbol(string name) => _symbols.Add(name);

    /// <summary>Whether the symbol surely stands in a formula elsewhere in the text.</summary>
    public bool HasSymbol(string name) => _symbols.Contains(name);
}
