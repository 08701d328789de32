namespace PaperLint.Text;

/// <summary>Unicode's canonical composition of a letter with one mark, from a table of our own; see <see cref="Decomposition"/>.</summary>
internal static class Composition
{
    /// <summary>The one character for both, or null where there is none.</summary>
    public static char? Of(char letter, char mark)
    {
        var at = UnicodeTable.Pairs.BinarySearch(((uint)letter << 16) | mark);
        return at < 0 ? null : (char)UnicodeTable.Composed[at];
    }
}
