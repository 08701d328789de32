using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Fixes;

/// <summary>An entry between two passes of fixes. Most entries need none, so nothing is made before the first change.</summary>
internal sealed class FixingEntry
{
    /// <summary>
    /// No repair of a text makes more of it: what is longest in comparison, a character with its name, stands for a few of a
    /// text.
    /// </summary>
    private const int MostGrowth = 4;

    /// <summary>UTF-16 units that a short text may gain besides.</summary>
    private const int SpareLength = 10_000;

    private readonly Entry _original;
    private readonly Dictionary<string, EditedText> _texts = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Finding>.Builder _applied = ImmutableArray.CreateBuilder<Finding>();

    public FixingEntry(Entry original)
    {
        _original = original;
        Current = original;
    }

    public Entry Current { get; private set; }

    /// <summary>Whether a text has become several times as long as it was: a fix feeds a rule, its own for one.</summary>
    public bool IsOutgrown => _texts.Any(text => text.Value.Current.Length > SpareLength + (MostGrowth * _original[text.Key]!.Text.Length));

    public void Apply(ImmutableArray<Finding> selected)
    {
        _applied.AddRange(selected);
        foreach (var edits in selected.SelectMany(finding => finding.Fix!.Edits).GroupBy(edit => edit.FieldName, StringComparer.Ordinal))
        {
            Apply(edits.Key, [.. edits.Select(edit => edit.Change).OrderBy(change => change.Span.Start)]);
        }
    }

    public FixedEntry Result()
    {
        var changes = _texts
            .Select(text => KeyValuePair.Create(text.Key, text.Value.Changes()))
            .Where(text => !text.Value.IsEmpty)
            .ToImmutableDictionary();
        return new FixedEntry(_original, Current, changes, _applied.ToImmutable());
    }

    private void Apply(string fieldName, ImmutableArray<TextChange> changes)
    {
        if (!_texts.TryGetValue(fieldName, out var text))
        {
            _texts.Add(fieldName, text = new EditedText(_original[fieldName]!.Text));
        }

        text.Apply(changes);
        Current = Current.With(fieldName, text.Current);
    }
}
