using System.Runtime.InteropServices;
using System.Text;
using PaperLint.Duplicates.Sketches;
using PaperLint.Files;

namespace PaperLint.Duplicates.Indexes;

/// <summary>Writes indexes; see <see cref="DuplicateIndexFormat"/>.</summary>
internal static class DuplicateIndexWriter
{
    public static void Write(SketchStore store, Stream output)
    {
        using var checksum = new ChecksumWriter(output);
        using (var writer = new BinaryWriter(checksum.Stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(DuplicateIndexFormat.Magic);
            writer.Write(DuplicateIndexFormat.Version);
            writer.Write(store.Files.Count);
            foreach (var file in store.Files)
            {
                WriteText(writer, Encoding.UTF8.GetBytes(file));
            }

            writer.Write(store.Count);
            for (var id = 0; id < store.Count; id++)
            {
                WriteRow(writer, store[id]);
                WriteShingles(writer, store.Shingles(id));
                WriteText(writer, Encoding.UTF8.GetBytes(store.Label(id)));
                WriteText(writer, Encoding.UTF8.GetBytes(store.Key(id)));
            }
        }

        checksum.Complete();
    }

    private static void WriteRow(BinaryWriter writer, in SketchRow row)
    {
        writer.Write(row.Text);
        writer.Write(row.Title);
        writer.Write(row.Opening);
        writer.Write(row.Identifier);
        writer.Write(row.Authors);
        writer.Write(row.AbstractLetters);
        writer.Write(row.TitleLetters);
        writer.Write(row.TitleWords);
        writer.Write(row.RawLength);
        writer.Write((int)row.Traits);
        writer.Write(row.Place.File);
        writer.Write(row.Place.Index);
        writer.Write(row.Place.Row);
        writer.Write(row.Place.Column);
    }

    private static void WriteShingles(BinaryWriter writer, ReadOnlySpan<ushort> shingles)
    {
        writer.Write(shingles.Length);
        if (BitConverter.IsLittleEndian)
        {
            writer.Write(MemoryMarshal.AsBytes(shingles));
            return;
        }

        foreach (var item in shingles)
        {
            writer.Write(item);
        }
    }

    private static void WriteText(BinaryWriter writer, ReadOnlySpan<byte> text)
    {
        writer.Write(text.Length);
        writer.Write(text);
    }
}
