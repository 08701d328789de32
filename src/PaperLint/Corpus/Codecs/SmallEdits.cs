using System.Collections.Immutable;

namespace PaperLint.Corpus.Codecs;

/// <summary>
/// Changes of a field as an edit of the block for each of them, so that what stands between them is not touched; as one edit, where
/// the way of writing changes more of the field.
/// </summary>
public static class SmallEdits
{
    public static ImmutableArray<ByteEdit> Of(FieldChanges changes)
    {
        var whole = BlockWriter.EditOf(changes);
        var (field, edits) = changes;
        var source = field.Source!;
        var (raw, content) = (source.Raw.ToArray(), whole.Content);
        var before = source.Codec.MapOffsets(raw, field.Text);
        var after = source.Codec.MapOffsets(content, FieldSplice.Apply(field.Text, edits));
        var small = ImmutableArray.CreateBuilder<ByteEdit>(edits.Count);
        var (oldAt, newAt, shift) = (0, 0, 0);
        foreach (var edit in edits)
        {
            var length = edit.NewText?.Length ?? 0;
            var (oldStart, oldEnd) = (before[edit.Span.Start], before[edit.Span.End]);
            var (newStart, newEnd) = (after[edit.Span.Start + shift], after[edit.Span.Start + shift + length]);
            if (oldStart < oldAt || newStart < newAt || oldEnd < oldStart || newEnd < newStart
                || !raw.AsSpan(oldAt..oldStart).SequenceEqual(content.AsSpan(newAt..newStart)))
            {
                return [whole];
            }

            small.Add(new ByteEdit(source.Start + oldStart, oldEnd - oldStart, content[newStart..newEnd]));
            (oldAt, newAt, shift) = (oldEnd, newEnd, shift + length - edit.Span.Length);
        }

        return raw.AsSpan(oldAt).SequenceEqual(content.AsSpan(newAt)) ? small.DrainToImmutable() : [whole];
    }
}
