using System.Globalization;

namespace PaperLint.Language.Formulas;

/// <summary>
/// How a table of weights is written down. A line <c>== NameBefore</c> begins the features of a kind; each line after it holds the first
/// parts of features, and then their last parts with the weight of each: <c>times 12 140 word -33</c>.
/// </summary>
internal static class JudgementText
{
    public const string Heading = "==";

    /// <summary>Stands for a part that a feature does not have.</summary>
    public const string Nothing = "·";

    /// <summary>A line has no more words than these.</summary>
    public const int MostParts = 64;

    /// <summary>How many parts the features of a kind have.</summary>
    public static int PartsOf(FeatureKind kind) => kind switch
    {
        FeatureKind.Bias or FeatureKind.Name or FeatureKind.Shape or FeatureKind.Command or FeatureKind.Phrase or FeatureKind.SymbolNoun =>
            1,
        FeatureKind.NameBeforeAfter or FeatureKind.ShapeBeforeAfter or FeatureKind.Before2 or FeatureKind.After2 or FeatureKind.NameBefore2
            or FeatureKind.NameAfter2
            or FeatureKind.NameDamage or FeatureKind.ShapeDamage or FeatureKind.ShapeRaw or FeatureKind.ShapeTyping or FeatureKind.ShapeFirm
            or FeatureKind.ShapeWordSecondBefore or FeatureKind.ShapeWordSecondAfter or FeatureKind.ShapeWords or FeatureKind.Twin
                or FeatureKind.Bracket
            or FeatureKind.NameBracket or FeatureKind.Run or FeatureKind.NameRun => 3,
        _ => 2,
    };

    /// <exception cref="FormatException">A line is not of the form.</exception>
    public static JudgementTable Read(string text)
    {
        var weights = new List<KeyValuePair<ulong, short>>();
        Read(text, weights, names: null);
        return new JudgementTable(weights);
    }

    /// <param name="words">Words with white space between.</param>
    /// <param name="places">On each line a name, and then in pairs the classes of what stands before and after it.</param>
    public static ProseTable ReadProse(string words, string places)
    {
        var (prose, keys) = (new List<ulong>(), new List<ulong>());
        Span<Range> parts = stackalloc Range[MostParts];
        foreach (var line in words.AsSpan().EnumerateLines())
        {
            var count = line.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var part in parts[..count])
            {
                prose.Add(Atom.Of(line[part]));
            }
        }

        foreach (var line in places.AsSpan().EnumerateLines())
        {
            var count = line.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 1; i + 1 < count; i += 2)
            {
                keys.Add(ProseTable.KeyOf(Atom.Of(line[parts[0]]), Atom.Named(line[parts[i]]), Atom.Named(line[parts[i + 1]])));
            }
        }

        return new ProseTable(prose, keys);
    }

    /// <summary>The features of a table by their keys, in words.</summary>
    /// <exception cref="FormatException">A line is not of the form.</exception>
    public static Dictionary<ulong, string> NamesOf(string text)
    {
        var names = new Dictionary<ulong, string>();
        Read(text, [], names);
        return names;
    }

    private static void Read(string text, List<KeyValuePair<ulong, short>> weights, Dictionary<ulong, string>? names)
    {
        var kind = FeatureKind.Bias;
        Span<Range> parts = stackalloc Range[MostParts];
        Span<ulong> atoms = stackalloc ulong[3];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(Heading))
            {
                kind = Enum.Parse<FeatureKind>(line[Heading.Length..].Trim());
                continue;
            }

            var count = line.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries);
            var last = PartsOf(kind) - 1;
            atoms.Clear();
            for (var i = 0; i < last && i < count; i++)
            {
                atoms[i] = AtomOf(line[parts[i]]);
            }

            for (var i = last; i + 1 < count; i += 2)
            {
                atoms[last] = AtomOf(line[parts[i]]);
                var key = Atom.Join(kind, atoms[0], atoms[1], atoms[2]);
                weights.Add(new(key, short.Parse(line[parts[i + 1]], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
                names?.Add(key, $"{kind} {(last > 0 ? line[..parts[last - 1].End.Value] : "")} {line[parts[i]]}");
            }
        }
    }

    private static ulong AtomOf(ReadOnlySpan<char> name) => name is Nothing ? 0 : Atom.Named(name);
}
