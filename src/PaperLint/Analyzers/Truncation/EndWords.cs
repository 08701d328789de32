using System.Buffers;
using System.Collections.Frozen;
using PaperLint.Packs;

namespace PaperLint.Analyzers.Truncation;

/// <summary>The words that tell how a text ends, from the data file that a rule names.</summary>
internal sealed class EndWords
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _dangling;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _closing;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beforeCounts;

    /// <exception cref="RuleException">The data file lacks a list.</exception>
    public EndWords(RuleParameters parameters)
    {
        var lists = parameters.Data("words") as RuleMapping;
        _dangling = Read(parameters, lists, "dangling");
        _closing = Read(parameters, lists, "closing");
        _beforeCounts = Read(parameters, lists, "before_counts");
        ListLabels = SearchValues.Create([.. Words(parameters, lists, "list_labels")], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What introduces a list after the last sentence, as <c>Keywords:</c> does.</summary>
    public SearchValues<string> ListLabels { get; }

    /// <summary>Whether no sentence ends with the word.</summary>
    public bool IsDangling(ReadOnlySpan<char> lowerCase) => _dangling.Contains(lowerCase);

    /// <summary>Whether the word stands at the end of sentences far more often than elsewhere.</summary>
    public bool IsClosing(ReadOnlySpan<char> lowerCase) => _closing.Contains(lowerCase);

    /// <summary>Whether a number after the word is a count of what comes next.</summary>
    public bool CountsFollow(ReadOnlySpan<char> lowerCase) => _beforeCounts.Contains(lowerCase);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(RuleParameters parameters, RuleMapping? lists, string key) =>
        Words(parameters, lists, key).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<string> Words(RuleParameters parameters, RuleMapping? lists, string key) => lists?[key] switch
    {
        // A long list is easier to read as running text.
        RuleScalar text => text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        RuleSequence list => list.Items.OfType<RuleScalar>().Select(item => item.Value),
        _ => throw parameters.Error(parameters.Values, $"the data file of 'words' lacks the list '{key}'"),
    };
}
