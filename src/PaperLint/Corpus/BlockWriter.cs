namespace PaperLint.Corpus;

/// <summary>Writes blocks back: what no edit touches is copied byte for byte.</summary>
public static class BlockWriter
{
    /// <summary>Writes a block with changes in its fields, which may come in any order.</summary>
    /// <exception cref="InvalidOperationException">The block could not be read whole.</exception>
    public static void Write(Block block, IEnumerable<FieldChanges> changes, Stream output)
    {
        var edits = changes.Where(change => change.Changes.Count > 0).Select(EditOf).ToArray();
        if (edits.Length > 0 && !block.IsWhole)
        {
            throw new InvalidOperationException("a block that could not be read whole is never changed");
        }

        Write(block, edits, output);
    }

    /// <summary>
    /// Writes a block with edits, which may come in any order and touch, but not overlap; one inside another is gone with it.
    /// </summary>
    public static void Write(Block block, IEnumerable<ByteEdit> edits, Stream output) => Write(block.Bytes.Span, edits, output);

    /// <summary>The bytes after the edits.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> bytes, IEnumerable<ByteEdit> edits)
    {
        using var output = new MemoryStream(bytes.Length);
        Write(bytes, edits, output);
        return output.ToArray();
    }

    /// <summary>The edit of the block that changes in one of its fields come to.</summary>
    public static ByteEdit EditOf(FieldChanges changes)
    {
        var (field, edits) = changes;
        var source = field.Source!;
        return new ByteEdit(source.Start, source.Length, source.Codec.Edit(source.Raw, field.Text, edits));
    }

    private static void Write(ReadOnlySpan<byte> bytes, IEnumerable<ByteEdit> edits, Stream output)
    {
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.Length))
        {
            if (edit.Start < at)
            {
                continue;
            }

            output.Write(bytes[at..edit.Start]);
            output.Write(edit.Content);
            at = edit.End;
        }

        output.Write(bytes[at..]);
    }
}
