using System.Collections.Frozen;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Spacing;

/// <summary>The words that tell prose from names, functions and lists, as a data file gives them.</summary>
internal sealed class SpacingWords
{
    private SpacingWords(Rule rule, RuleMapping file)
    {
        Starts = Read(rule, file, "sentence_starts");
        Functions = Read(rule, file, "functions");
        NameParts = Read(rule, file, "name_parts");
        Connectors = Read(rule, file, "connectors");
        SecondElements = Read(rule, file, "second_elements");
        Introductions = Read(rule, file, "introductions");
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

    /// <exception cref="RuleException">The file lacks a list.</exception>
    public static SpacingWords Read(Rule rule) => rule.Parameters.Data(SpacingProvider.WordsKey) is RuleMapping file
        ? new SpacingWords(rule, file)
        : throw rule.Parameters.Error(rule.Parameters.Values, $"'{SpacingProvider.WordsKey}' must name a file of word lists");

    private static Words Read(Rule rule, RuleMapping file, string key) => file[key] is RuleScalar list
        ? new Words(list.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : throw rule.Parameters.Error(file, $"the list '{key}' is missing, or is no text");

    /// <summary>A list of words, found in any case.</summary>
    internal sealed class Words(IEnumerable<string> words)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
            words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contain(ReadOnlySpan<char> word) => _words.Contains(word);
    }
}
