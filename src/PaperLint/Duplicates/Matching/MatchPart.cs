namespace PaperLint.Duplicates.Matching;

/// <summary>
/// One of the parts into which the search for pairs is cut: it looks for papers that agree in some of the <see cref="KeyColumns"/>, so
/// that papers that agree in one meet in the part that has it.
/// </summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Of">How many parts there are: <see cref="KeyColumns.Count"/> at most.</param>
internal readonly record struct MatchPart(int Number, int Of)
{
    public bool Has(int column) => column % Of == Number - 1;

    public override string ToString() => $"{Number}/{Of}";
}
