namespace PaperLint.Language.Formulas;

/// <summary>
/// What features are made of, words and classes of tokens, as numbers: the same text is the same number on every machine.
/// </summary>
internal static class Atom
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong Apart = 0x9E3779B97F4A7C15;

    /// <summary>What stands before the name of a class where white space parts it from the place.</summary>
    private const char Gap = '_';

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    public static ulong Of(char sign) => (Offset ^ sign) * Prime;

    /// <summary>A word without its case.</summary>
    public static ulong OfWord(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        }

        return hash;
    }

    /// <summary>The same behind white space.</summary>
    public static ulong Spaced(ulong atom) => (atom ^ Apart) * Prime;

    /// <summary>The atom that a table writes as <paramref name="name"/>.</summary>
    public static ulong Named(ReadOnlySpan<char> name) => name.Length > 1 && name[0] == Gap ? Spaced(Of(name[1..])) : Of(name);

    /// <summary>The key of a feature.</summary>
    public static ulong Join(FeatureKind kind, ulong first, ulong second, ulong third)
    {
        var hash = (ulong)kind + 1;
        hash = (hash ^ first) * Apart;
        hash = (ulong.RotateLeft(hash, 29) ^ second) * Apart;
        hash = (ulong.RotateLeft(hash, 31) ^ third) * Apart;
        return hash ^ (hash >> 32);
    }
}
