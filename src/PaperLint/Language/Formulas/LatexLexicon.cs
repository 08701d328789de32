using System.Collections.Frozen;
using PaperLint.Text;

namespace PaperLint.Language.Formulas;

/// <summary>What is known of LaTeX's commands and of the English that looks like them; read from the data files beside the rules.</summary>
internal sealed class LatexLexicon
{
    /// <summary>No command has a longer name.</summary>
    public const int LongestName = 24;

    private readonly FrozenDictionary<string, Command>.AlternateLookup<ReadOnlySpan<char>> _commands;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prose;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _symbolNouns;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _units;

    private readonly CommandEdges _edges;
    private readonly WordSplitter _splitter;
    private readonly WordMemo _readings;

    public LatexLexicon(IReadOnlyCollection<Command> commands, IEnumerable<string> prose, IEnumerable<string> phrases,
        IEnumerable<string> symbolNouns, IEnumerable<string> units)
    {
        Commands = [.. commands];
        _commands = commands.ToFrozenDictionary(command => command.Name, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _prose = prose.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _symbolNouns = symbolNouns.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _units = units.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Names = new CommandTrie(commands);
        _edges = new CommandEdges(commands);
        _splitter = new WordSplitter(this);
        _readings = new WordMemo(word => (ulong)FindReading(word));
    }

    /// <summary>What the word can be. The answer is remembered.</summary>
    public WordReading ReadingOf(ReadOnlySpan<char> word) => MayHold(word) ? (WordReading)_readings[word] : WordReading.Prose;

    /// <summary>The same, for those who remember it themselves.</summary>
    public WordReading FindReadingOf(ReadOnlySpan<char> word) => MayHold(word) ? FindReading(word) : WordReading.Prose;

    public IReadOnlyList<Command> Commands { get; }

    /// <summary>The names of commands, to be found inside words.</summary>
    public CommandTrie Names { get; }

    public Judgement Judgement { get; init; } = Judgement.Empty;

    public WordSplitter Splitter => _splitter;

    public bool IsEnglish(ReadOnlySpan<char> word) => _prose.Contains(word) || IsKnown(word);

    private static bool IsKnown(ReadOnlySpan<char> word)
    {
        if (word.Length > English.Lexicon.LongestWord)
        {
            return false;
        }

        Span<char> lower = stackalloc char[English.Lexicon.LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        return English.LexiconReader.BuiltIn.IsKnown(lower) || English.LexiconReader.BuiltIn.IsListed(word);
    }

    public Command? Find(ReadOnlySpan<char> name) => _commands.TryGetValue(name, out var command) ? command : null;

    /// <summary>The command that prints a sign, the first in the table; null where none does.</summary>
    public Command? FindSign(ReadOnlySpan<char> sign)
    {
        foreach (var command in Commands)
        {
            if (sign.SequenceEqual(command.Text))
            {
                return command;
            }
        }

        return null;
    }

    /// <summary>Whether a word that could be read as glued commands is English, or a name.</summary>
    public bool IsProse(ReadOnlySpan<char> word) => _prose.Contains(word);

    /// <summary>Whether two words in a row, joined with one space, are a term in which a letter's name is spelt out.</summary>
    public bool IsPhrase(ReadOnlySpan<char> phrase) => _phrases.Contains(phrase);

    /// <summary>Whether things that the noun names usually have a symbol: "the parameter gamma".</summary>
    public bool IsSymbolNoun(ReadOnlySpan<char> word) => _symbolNouns.Contains(word);

    /// <summary>Whether quantities are given in it: GeV, kpc.</summary>
    public bool IsUnit(ReadOnlySpan<char> word) => _units.Contains(word);

    /// <summary>
    /// Whether the name of a command that is no English stands in the word, which is none either: what was left there may be one.
    /// </summary>
    public bool HoldsCommand(ReadOnlySpan<char> word)
    {
        for (var start = 0; start < word.Length && word.Length <= WordSplitter.MaxLength; start++)
        {
            var node = CommandTrie.Root;
            for (var at = start; at < word.Length && (node = Names.Step(node, word[at])) != CommandTrie.Root; at++)
            {
                if (Names.CommandAt(node) is { IsEnglish: false, Name.Length: > 2, Role: not CommandRole.Function } && !IsEnglish(word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool MayHold(ReadOnlySpan<char> word) => _edges.MayHold(word) || WordSplitter.HasArrow(word);

    private WordReading FindReading(ReadOnlySpan<char> word)
    {
        var command = Find(word);
        var buffer = default(PieceBuffer);
        Span<WordPiece> pieces = buffer;

        // "sin" is the sine, or s in a set.
        pieces = pieces[..(command is null or { Role: CommandRole.Function } ? _splitter.Split(word, pieces) : 0)];
        if (command is null && pieces is [{ Command: null }, { Command.Role: CommandRole.Function }] && !IsEnglish(word))
        {
            return WordReading.Glued | WordReading.Function;
        }

        if (!pieces.IsEmpty && IsWordOfProse(word, pieces))
        {
            return command is null ? WordReading.Prose : WordReading.Command;
        }

        if (!pieces.IsEmpty)
        {
            return IsEnglish(word) || IsName(word, pieces) ? WordReading.Glued | WordReading.English : WordReading.Glued;
        }

        return command is null
            ? WordReading.Prose
            : command.IsEnglish
            && IsEnglish(word)
            ? WordReading.Command | WordReading.English
            : WordReading.Command;
    }

    /// <summary>Whether a word that could be split into <paramref name="pieces"/> is one of prose wherever it stands.</summary>
    internal bool IsWordOfProse(ReadOnlySpan<char> word, ReadOnlySpan<WordPiece> pieces) =>
        Judgement.Prose.HasWord(word) || IsUnit(word) || IsNameOfSign(word, pieces);

    /// <summary>Digamma: prose begins the name of a sign with a capital, where no other sign has that name.</summary>
    private bool IsNameOfSign(ReadOnlySpan<char> word, ReadOnlySpan<WordPiece> pieces)
    {
        if (!char.IsAsciiLetterUpper(word[0]) || pieces[0] is not { Command: null, Length: > 1 })
        {
            return false;
        }

        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        word.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(word[0]);
        return Find(lower[..word.Length]) is { IsOperand: true };
    }

    /// <summary>
    /// FuXi, SimulST: small letters after a capital are no variables, unless a command that is no part of names shows that they
    /// are.
    /// </summary>
    private static bool IsName(ReadOnlySpan<char> word, ReadOnlySpan<WordPiece> pieces)
    {
        const int LongestPart = 3;
        var isMixed = false;
        foreach (var piece in pieces)
        {
            if (piece.Command is { } command)
            {
                if (command.IsSure || command.Name.Length > LongestPart)
                {
                    return false;
                }
            }
            else
            {
                var letters = word.Slice(piece.Start, piece.Length);
                isMixed |= letters.ContainsAnyInRange('A', 'Z') && letters.ContainsAnyInRange('a', 'z');
            }
        }

        return isMixed;
    }
}
