namespace PaperLint.Language.Formulas;

/// <summary>
/// The beginnings and ends of the names of commands, three letters of each. Tells of three words in four at a glance that
/// they are not glued together from commands: at most two letters stand before the first command, and one after the last.
/// </summary>
internal sealed class CommandEdges
{
    /// <summary>Five bits tell the letters apart, in any case; 0 stands for a place beyond the word.</summary>
    private const int LetterBits = 5;

    private const int Edges = 1 << (3 * LetterBits);
    private const int BitsOfPart = 64;

    private readonly ulong[] _starts = new ulong[Edges / BitsOfPart];
    private readonly ulong[] _ends = new ulong[Edges / BitsOfPart];

    public CommandEdges(IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            Add(command.Name);
        }
    }

    /// <summary>
    /// Whether the word can be a command, or spelt as commands with a few variables: false only where <see cref="WordSplitter"/>
    /// finds nothing.
    /// </summary>
    public bool MayHold(ReadOnlySpan<char> word) => (MayEnd(word) && MayStart(word)) || HasCapitalInside(word);

    /// <summary>Any number of capitals may be variables.</summary>
    private static bool HasCapitalInside(ReadOnlySpan<char> word) => word.Length > 1 && word[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>Two small letters, and a capital, may be variables before the first command.</summary>
    private bool MayStart(ReadOnlySpan<char> word)
    {
        var last = char.IsAsciiLetterUpper(word[0]) ? 3 : 2;
        var edge = EdgeOf(word, 0);
        for (var at = 0; !Has(_starts, edge); at++)
        {
            if (at == last)
            {
                return false;
            }

            edge = ((edge << LetterBits) | LetterAt(word, at + 3)) & (Edges - 1);
        }

        return true;
    }

    /// <summary>One small letter may be a variable after the last command.</summary>
    private bool MayEnd(ReadOnlySpan<char> word) => Has(_ends, EdgeOf(word, word.Length - 3)) || Has(_ends, EdgeOf(word, word.Length - 4));

    private void Add(string name)
    {
        var start = EdgeOf(name, 0);
        var end = EdgeOf(name, name.Length - 3);
        if (name.Length >= 3)
        {
            Set(_starts, start);
            Set(_ends, end);
            return;
        }

        // What stands beside a short name in a word may be anything.
        for (var letters = 0; letters < 1 << ((3 - name.Length) * LetterBits); letters++)
        {
            Set(_starts, start | letters);
            Set(_ends, end | (letters << (name.Length * LetterBits)));
        }
    }

    /// <summary>Three letters in a row as one number.</summary>
    private static int EdgeOf(ReadOnlySpan<char> word, int at) =>
        (LetterAt(word, at) << (2 * LetterBits)) | (LetterAt(word, at + 1) << LetterBits) | LetterAt(word, at + 2);

    private static int LetterAt(ReadOnlySpan<char> word, int at) => (uint)at < (uint)word.Length ? word[at] & ((1 << LetterBits) - 1) : 0;

    private static bool Has(ulong[] edges, int edge) => (edges[(uint)edge / BitsOfPart] >> edge & 1) != 0;

    private static void Set(ulong[] edges, int edge) => edges[(uint)edge / BitsOfPart] |= 1UL << edge;
}
