using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Fixes;

/// <summary>
/// A text under repeated edits that remembers what each part of it was at first, so that many passes come out as one
/// list of changes of the original. What an edit does not touch is never rewritten.
/// </summary>
internal sealed class EditedText
{
    private readonly string _original;
    private List<TextStretch> _stretches;

    public EditedText(string original)
    {
        _original = original;
        _stretches = [new TextStretch(0, original.Length, null)];
        Current = original;
    }

    /// <summary>The text as it is now.</summary>
    public string Current { get; private set; }

    /// <summary>Applies changes (offsets in <see cref="Current"/>, sorted, none over another), however many, in one pass.</summary>
    public void Apply(IReadOnlyList<TextChange> changes)
    {
        var next = new List<TextStretch>(_stretches.Count + (2 * changes.Count));
        var rest = new TextStretchReader(_stretches);
        var at = 0;
        foreach (var change in changes)
        {
            rest.Take(change.Span.Start - at, next);
            rest.Skip(change.Span.Length);
            if (change.NewText!.Length > 0)
            {
                next.Add(new TextStretch(0, change.NewText.Length, change.NewText));
            }

            at = change.Span.End;
        }

        rest.Take(Current.Length - at, next);
        _stretches = next;
        var text = new StringBuilder();
        foreach (var stretch in next)
        {
            text.Append(stretch.Inserted ?? _original, stretch.Start, stretch.Length);
        }

        Current = text.ToString();
    }

    /// <summary>The changes that lead from the original to <see cref="Current"/>: sorted, apart from each other.</summary>
    public ImmutableArray<TextChange> Changes()
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var at = 0;
        var inserted = new StringBuilder();
        foreach (var stretch in _stretches.Append(new TextStretch(_original.Length, 0, null)))
        {
            if (stretch.Inserted is { } text)
            {
                inserted.Append(text, stretch.Start, stretch.Length);
                continue;
            }

            if (stretch.Start > at || inserted.Length > 0)
            {
                changes.Add(new TextChange(TextSpan.FromBounds(at, stretch.Start), inserted.ToString()));
                inserted.Clear();
            }

            at = stretch.Start + stretch.Length;
        }

        return changes.ToImmutable();
    }
}
