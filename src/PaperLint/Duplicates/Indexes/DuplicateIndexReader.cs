using System.Buffers.Binary;
using System.Text;
using PaperLint.Duplicates.Sketches;
using PaperLint.Files;

namespace PaperLint.Duplicates.Indexes;

/// <summary>
/// Reads indexes; see <see cref="DuplicateIndexFormat"/>. The checksum is tested before anything is believed; lengths and
/// shingles are tested as well, for a checksum does not say who wrote the file.
/// </summary>
internal sealed class DuplicateIndexReader
{
    private readonly string _path;
    private readonly BinaryReader _reader;

    private DuplicateIndexReader(string path, BinaryReader reader)
    {
        _path = path;
        _reader = reader;
    }

    /// <exception cref="DuplicateIndexException">The file is no index, is damaged, or was written by a newer version.</exception>
    public static SketchStore Read(string path)
    {
        using var file = RegularFile.Open(path);
        RequireVersion(path, file);
        if (!Checksum.Holds(file))
        {
            throw DuplicateIndexException.Damaged(path);
        }

        file.Position = DuplicateIndexFormat.Magic.Length + sizeof(int);
        using var reader = new BinaryReader(new BufferedStream(file, 1 << 16), Encoding.UTF8);
        try
        {
            var store = new DuplicateIndexReader(path, reader).ReadStore();
            return reader.BaseStream.Position == file.Length - Checksum.Length ? store : throw DuplicateIndexException.Damaged(path);
        }
        catch (EndOfStreamException)
        {
            throw DuplicateIndexException.Damaged(path);
        }
    }

    private static void RequireVersion(string path, FileStream file)
    {
        Span<byte> head = stackalloc byte[DuplicateIndexFormat.Magic.Length + sizeof(int)];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var magic = Math.Min(read, DuplicateIndexFormat.Magic.Length);
        if (magic == 0 || !head[..magic].SequenceEqual(DuplicateIndexFormat.Magic[..magic]))
        {
            throw new DuplicateIndexException(path, "is no index of PaperLint; make one with 'paperlint index build'");
        }

        if (read < head.Length)
        {
            throw DuplicateIndexException.Damaged(path);
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(head[DuplicateIndexFormat.Magic.Length..]);
        if (version != DuplicateIndexFormat.Version)
        {
            throw new DuplicateIndexException(path, version > DuplicateIndexFormat.Version
                ? $"was written by a newer PaperLint (format {version}; this one reads format {DuplicateIndexFormat.Version}). Update "
                    + $"PaperLint, or build the index again"
                : $"was written by an older PaperLint (format {version}; this one reads format {DuplicateIndexFormat.Version}). Build the "
                    + $"index again");
        }
    }

    private SketchStore ReadStore()
    {
        var store = new SketchStore();
        var files = Length(int.MaxValue);
        for (var i = 0; i < files; i++)
        {
            if (store.NumberOf(ReadText()) != i)
            {
                throw DuplicateIndexException.Damaged(_path);
            }
        }

        var papers = Length(int.MaxValue);
        for (var i = 0; i < papers; i++)
        {
            var row = ReadRow(files);
            store.Add(new PaperSketch { Row = row, Shingles = ReadShingles(), Label = ReadText(), Key = ReadText() }, row.Place);
        }

        return store;
    }

    private SketchRow ReadRow(int files) => new()
    {
        Text = _reader.ReadUInt64(),
        Title = _reader.ReadUInt64(),
        Opening = _reader.ReadUInt64(),
        Identifier = _reader.ReadUInt64(),
        Authors = _reader.ReadUInt64(),
        AbstractLetters = Length(int.MaxValue),
        TitleLetters = Length(int.MaxValue),
        TitleWords = Length(int.MaxValue),
        RawLength = Length(int.MaxValue),
        Traits = (SketchTraits)_reader.ReadInt32(),
        Place = new RowPlace(Length(files - 1), _reader.ReadInt64())
        {
            Row = Length(int.MaxValue),
            Column = Length(int.MaxValue),
        },
    };

    private ushort[] ReadShingles()
    {
        var shingles = new ushort[Length(DuplicateIndexFormat.LongestShingles)];
        for (var i = 0; i < shingles.Length; i++)
        {
            shingles[i] = _reader.ReadUInt16();
        }

        return ShingleSet.IsPacked(shingles) ? shingles : throw DuplicateIndexException.Damaged(_path);
    }

    private string ReadText()
    {
        var length = Length(DuplicateIndexFormat.LongestText);
        var bytes = _reader.ReadBytes(length);
        return bytes.Length == length ? Encoding.UTF8.GetString(bytes) : throw DuplicateIndexException.Damaged(_path);
    }

    private int Length(int atMost) =>
        _reader.ReadInt32() is var length && length >= 0 && length <= atMost ? length : throw DuplicateIndexException.Damaged(_path);
}
