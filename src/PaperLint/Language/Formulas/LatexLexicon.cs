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

    private readonly CommandEdges _edges;
    private readonly WordSplitter _splitter;
    private readonly WordMemo _chances;

    public LatexLexicon(IReadOnlyCollection<Command> commands, IEnumerable<string> prose, IEnumerable<string> phrases, IEnumerable<string> symbolNouns)
    {
        Commands = [.. commands];
        _commands = commands.ToFrozenDictionary(command => command.Name, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _prose = prose.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _symbolNouns = symbolNouns.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Names = new CommandTrie(commands);
        _edges = new CommandEdges(commands);
        _splitter = new WordSplitter(this);
        _chances = new WordMemo(word => (ulong)FindChance(word));
    }

    /// <summary>Where a run of letters, the name of a command or not, can be part of a formula. The answer is remembered.</summary>
    public GlueChance ChanceOf(ReadOnlySpan<char> word) => MayHold(word) ? (GlueChance)_chances[word] : GlueChance.None;

    /// <summary>The same, for those who remember it themselves.</summary>
    public GlueChance FindChanceOf(ReadOnlySpan<char> word) => MayHold(word) ? FindChance(word) : GlueChance.None;

    public IReadOnlyList<Command> Commands { get; }

    /// <summary>The names of commands, to be found inside words.</summary>
    public CommandTrie Names { get; }

    public Command? Find(ReadOnlySpan<char> name) => _commands.TryGetValue(name, out var command) ? command : null;

    /// <summary>Whether a word that could be read as glued commands is English, or a name.</summary>
    public bool IsProse(ReadOnlySpan<char> word) => _prose.Contains(word);

    /// <summary>Whether two words in a row, joined with one space, are a term in which a letter's name is spelt out.</summary>
    public bool IsPhrase(ReadOnlySpan<char> phrase) => _phrases.Contains(phrase);

    /// <summary>Whether things that the noun names usually have a symbol: "the parameter gamma".</summary>
    public bool IsSymbolNoun(ReadOnlySpan<char> word) => _symbolNouns.Contains(word);

    private bool MayHold(ReadOnlySpan<char> word) => _edges.MayHold(word) || WordSplitter.HasArrow(word);

    private GlueChance FindChance(ReadOnlySpan<char> word) => Find(word) is { } command
        ? command.IsSure ? GlueChance.Anywhere : GlueChance.InFormula
        : _splitter.ChanceOf(word);
}
