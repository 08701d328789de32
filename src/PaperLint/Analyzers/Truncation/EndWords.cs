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
    public EndWords(DataFile file)
    {
        _dangling = Read(file, "dangling");
        _closing = Read(file, "closing");
        _beforeCounts = Read(file, "before_counts");
        ListLabels = SearchValues.Create(file.Words("list_labels").AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What introduces a list after the last sentence, as <c>Keywords:</c> does.</summary>
    public SearchValues<string> ListLabels { get; }

    /// <summary>Whether no sentence ends with the word.</summary>
    public bool IsDangling(ReadOnlySpan<char> lowerCase) => _dangling.Contains(lowerCase);

    /// <summary>Whether the word stands at the end of sentences far more often than elsewhere.</summary>
    public bool IsClosing(ReadOnlySpan<char> lowerCase) => _closing.Contains(lowerCase);

    /// <summary>Whether a number after the word is a count of what comes next.</summary>
    public bool CountsFollow(ReadOnlySpan<char> lowerCase) => _beforeCounts.Contains(lowerCase);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(DataFile file, string key) =>
        file.Words(key).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
}
