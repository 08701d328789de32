namespace PaperLint.Corpus;

/// <summary>Writes blocks back: what no change touches is copied byte for byte.</summary>
public static class BlockWriter
{
    /// <summary>Writes a block with changes in its fields, which may come in any order.</summary>
    /// <exception cref="InvalidOperationException">The block could not be read whole.</exception>
    public static void Write(Block block, IEnumerable<FieldChanges> changes, Stream output)
    {
        var bytes = block.Bytes.Span;
        var at = 0;
        foreach (var (field, edits) in changes.Where(change => change.Changes.Count > 0).OrderBy(change => change.Field.Source!.Start))
        {
            if (!block.IsWhole)
            {
                throw new InvalidOperationException("a block that could not be read whole is never changed");
            }

            var source = field.Source!;
            output.Write(bytes[at..source.Start]);
            output.Write(source.Codec.Edit(source.Raw, field.Text, edits));
            at = source.Start + source.Length;
        }

        output.Write(bytes[at..]);
    }
}
