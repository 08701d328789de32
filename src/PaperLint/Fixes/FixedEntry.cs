using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Fixes.Journal;
using PaperLint.Rules;

namespace PaperLint.Fixes;

/// <summary>An entry after its fixes.</summary>
/// <param name="Original">The entry as it was read.</param>
/// <param name="Entry">The entry as it is now.</param>
/// <param name="Changes">By field, what leads from the one to the other: sorted, apart from each other, offsets in the original
/// text.</param>
/// <param name="Applied">The findings whose fixes were applied, pass by pass.</param>
public sealed record FixedEntry(Entry Original, Entry Entry, ImmutableDictionary<string, ImmutableArray<TextChange>> Changes,
    ImmutableArray<Finding> Applied)
{
    /// <summary>The rules whose fixes kept undoing each other; then nothing was changed.</summary>
    public ImmutableArray<Rule> Circling { get; init; } = [];

    /// <summary>The changes as edits of the block's bytes.</summary>
    public IEnumerable<ByteEdit> Edits() =>
        Changes.Select(change => BlockWriter.EditOf(new FieldChanges(Original[change.Key]!, change.Value)));

    /// <summary>The same with the paper, the fields and the rules that they are of.</summary>
    public IEnumerable<EntryEdit> EntryEdits() => Changes.Select(change => new EntryEdit(
        Original.IsChrome ? null : Original.Key, change.Key, CodesOf(change.Key),
        BlockWriter.EditOf(new FieldChanges(Original[change.Key]!, change.Value))));

    private ImmutableArray<string> CodesOf(string field) =>
    [
        .. Applied.Where(finding => finding.Fix!.Edits.Any(edit => edit.FieldName == field))
            .Select(finding => finding.Rule.Id)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    internal static FixedEntry Unsettled(Entry entry, ImmutableArray<Rule> rules) =>
        new(entry, entry, ImmutableDictionary<string, ImmutableArray<TextChange>>.Empty, []) { Circling = rules };
}
