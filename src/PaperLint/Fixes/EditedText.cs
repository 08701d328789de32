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
    private List<Piece> _pieces;

    public EditedText(string original)
    {
        _original = original;
        _pieces = [new Piece(0, original.Length, null)];
        Current = original;
    }

    /// <summary>The text as it is now.</summary>
    public string Current { get; private set; }

    /// <summary>Applies changes (offsets in <see cref="Current"/>, sorted, apart from each other).</summary>
    public void Apply(IReadOnlyList<TextChange> changes)
    {
        var next = new List<Piece>();
        var at = 0;
        foreach (var change in changes)
        {
            CopyPieces(at, change.Span.Start, next);
            if (change.NewText!.Length > 0)
            {
                next.Add(new Piece(0, change.NewText.Length, change.NewText));
            }

            at = change.Span.End;
        }

        CopyPieces(at, Current.Length, next);
        _pieces = next;
        var text = new StringBuilder();
        foreach (var piece in next)
        {
            text.Append(piece.Inserted ?? _original, piece.Start, piece.Length);
        }

        Current = text.ToString();
    }

    /// <summary>The changes that lead from the original to <see cref="Current"/>.</summary>
    public ImmutableArray<TextChange> Changes()
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var at = 0;
        var inserted = new StringBuilder();
        foreach (var piece in _pieces.Append(new Piece(_original.Length, 0, null)))
        {
            if (piece.Inserted is { } text)
            {
                inserted.Append(text, piece.Start, piece.Length);
                continue;
            }

            if (piece.Start > at || inserted.Length > 0)
            {
                changes.Add(new TextChange(TextSpan.FromBounds(at, piece.Start), inserted.ToString()));
                inserted.Clear();
            }

            at = piece.Start + piece.Length;
        }

        return changes.ToImmutable();
    }

    private void CopyPieces(int from, int to, List<Piece> into)
    {
        var at = 0;
        foreach (var piece in _pieces)
        {
            var start = Math.Max(from, at);
            var end = Math.Min(to, at + piece.Length);
            if (start < end)
            {
                into.Add(piece with { Start = piece.Start + start - at, Length = end - start });
            }

            at += piece.Length;
        }
    }

    /// <summary>A stretch of the original, or of a text that was inserted.</summary>
    private readonly record struct Piece(int Start, int Length, string? Inserted);
}
