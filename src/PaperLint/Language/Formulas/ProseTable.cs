namespace PaperLint.Language.Formulas;

/// <summary>
/// What was met often and hardly ever was a command, so that it need not be judged: words that look glued from commands, and names
/// between neighbours of certain classes ("models" between a bracket and a word).
/// </summary>
internal sealed class ProseTable(IEnumerable<ulong> words, IEnumerable<ulong> places)
{
    private readonly HashSet<ulong> _words = [.. words];
    private readonly HashSet<ulong> _places = [.. places];

    /// <summary>Knows nothing, so that all must be judged.</summary>
    public static ProseTable Empty { get; } = new([], []);

    public bool HasWord(ReadOnlySpan<char> word) => _words.Contains(Atom.Of(word));

    /// <param name="name">What stands at the place.</param>
    /// <param name="before">The class of what stands before it; see <see cref="Neighbours"/>.</param>
    /// <param name="after">The class of what stands after it.</param>
    public bool HasPlace(ReadOnlySpan<char> name, ulong before, ulong after) =>
        _places.Count > 0 && _places.Contains(KeyOf(Atom.Of(name), before, after));

    public static ulong KeyOf(ulong name, ulong before, ulong after) => Atom.Join(FeatureKind.NameBeforeAfter, name, before, after);
}
