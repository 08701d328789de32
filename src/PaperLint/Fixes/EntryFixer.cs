using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Linting;

namespace PaperLint.Fixes;

/// <summary>Applies fixes to one entry and lints it again until nothing changes any more.</summary>
public sealed class EntryFixer(EntryLinter linter, FixSafety atMost)
{
    /// <summary>A chain of fixes that wake each other is two or three long; ten that still change something are going in circles.</summary>
    private const int MaxPasses = 10;

    public FixedEntry Fix(Entry entry)
    {
        var texts = entry.Fields.Select(field => field.Name).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => new EditedText(entry[name]!.Text), StringComparer.Ordinal);
        var applied = ImmutableArray.CreateBuilder<Finding>();
        var current = entry;
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var selected = FixSelection.Select(linter.Lint(current), atMost);
            if (selected.IsEmpty)
            {
                var changes = texts.Where(text => !text.Value.Changes().IsEmpty).ToImmutableDictionary(text => text.Key, text => text.Value.Changes());
                return new FixedEntry(entry, current, changes, applied.ToImmutable());
            }

            applied.AddRange(selected);
            foreach (var edits in selected.SelectMany(finding => finding.Fix!.Edits).GroupBy(edit => edit.FieldName, StringComparer.Ordinal))
            {
                var text = texts[edits.Key];
                text.Apply([.. edits.Select(edit => edit.Change).OrderBy(change => change.Span.Start)]);
                current = current.With(edits.Key, text.Current);
            }
        }

        return FixedEntry.Unsettled(entry, [.. FixSelection.Select(linter.Lint(current), atMost).Select(finding => finding.Rule)]);
    }
}
