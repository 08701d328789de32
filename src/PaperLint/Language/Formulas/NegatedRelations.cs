namespace PaperLint.Language.Formulas;

/// <summary>Relations, and the same struck through.</summary>
internal static class NegatedRelations
{
    private const string Relations = "∈∋⊂⊃⊆⊇≡∼≃≅≈∣∥<>≤≥≺≻⊢⊨=";
    private const string Negated = "∉∌⊄⊅⊈⊉≢≁≄≇≉∤∦≮≯≰≱⊀⊁⊬⊭≠";

    /// <summary>The negation of a relation of one sign; null where Unicode has none.</summary>
    public static string? Find(string relation) =>
        relation.Length == 1 && Relations.IndexOf(relation[0], StringComparison.Ordinal) is >= 0 and var at ? Negated[at].ToString() : null;
}
