using System.Collections.Frozen;
using PaperLint.Packs;

namespace PaperLint.Analyzers.Spacing;

/// <summary>The words that tell prose from names, functions and lists, as a data file gives them.</summary>
internal sealed class SpacingWords
{
    /// <exception cref="RuleException">The file lacks a list.</exception>
    public SpacingWords(DataFile file)
    {
        Starts = Read(file, "sentence_starts");
        Functions = Read(file, "functions");
        NameParts = Read(file, "name_parts");
        Connectors = Read(file, "connectors");
        SecondElements = Read(file, "second_elements");
        Introductions = Read(file, "introductions");
        Ions = Read(file, "ions");
    }

    /// <summary>Words that begin sentences and clauses.</summary>
    public Words Starts { get; }

    /// <summary>Names of functions, which have their bracket at once: <c>softmax(QK)</c>.</summary>
    public Words Functions { get; }

    /// <summary>Words that names with a stop inside begin or end with: <c>torch.Tensor</c>, <c>Character.Ai</c>.</summary>
    public Words NameParts { get; }

    /// <summary>Words after a hyphen that waits for its second half: <c>high- and low-frequency</c>.</summary>
    public Words Connectors { get; }

    /// <summary>Words that are the second half of a compound more often than the rest of a divided word: <c>data- driven</c>.</summary>
    public Words SecondElements { get; }

    /// <summary>Words after which a name or a number must come, so that a comma there shows that one was lost: <c>by , we</c>.</summary>
    public Words Introductions { get; }

    /// <summary>Ions whose charge is a hyphen behind them: <c>Cl- in water</c>.</summary>
    public Words Ions { get; }

    private static Words Read(DataFile file, string key) => new(file.Words(key));

    /// <summary>A list of words, found in any case.</summary>
    internal sealed class Words(IEnumerable<string> words)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
            words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contain(ReadOnlySpan<char> word) => _words.Contains(word);
    }
}
