using System.Buffers.Binary;
using System.Collections.Immutable;
using PaperLint.Duplicates.Sketches;
using PaperLint.Duplicates.Spilling;
using PaperLint.Files;

namespace PaperLint.Duplicates.Indexes;

/// <summary>Writes an index, paper by paper; see <see cref="DuplicateIndexFormat"/>.</summary>
internal sealed class DuplicateIndexWriter : IDisposable
{
    private readonly ChecksumWriter _output;
    private readonly RecordBuffer _record = new();
    private readonly byte[] _length = new byte[sizeof(int)];
    private long _position;

    /// <exception cref="IOException">The file cannot be written.</exception>
    public DuplicateIndexWriter(Stream output)
    {
        _output = new ChecksumWriter(output);
        Write(FormatHead.Of(DuplicateIndexFormat.Magic, DuplicateIndexFormat.Version));
    }

    /// <summary>Papers so far.</summary>
    public int Papers { get; private set; }

    /// <summary>The checksum of the file, once it is complete.</summary>
    public ReadOnlySpan<byte> Hash => _output.Hash;

    public static void Write(SketchStore store, Stream output)
    {
        using var writer = new DuplicateIndexWriter(output);
        for (var id = 0; id < store.Count; id++)
        {
            writer.Add(store[id], store.Shingles(id), store.Label(id), store.Key(id));
        }

        IEnumerable<int> With(SketchTraits trait) => Enumerable.Range(0, store.Count).Where(id => store[id].Has(trait));
        var broken = With(SketchTraits.ProvesNothing).Select(id => store[id].Place.File);
        writer.Complete([.. store.Files], broken, With(SketchTraits.IsRejected));
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(in SketchRow row, ReadOnlySpan<ushort> shingles, string label, string key)
    {
        var traits = row.Traits & ~(SketchTraits.IsRejected | SketchTraits.ProvesNothing);
        SketchRecord.Write(_record.Clear(), row with { Traits = traits }, shingles, label, key);
        WriteLength(_record.Written.Length);
        Write(_record.Written);
        Papers = checked(Papers + 1);
    }

    /// <summary>Ends the file; called once.</summary>
    /// <param name="files">The names of the files, by the numbers that papers have.</param>
    /// <param name="broken">The numbers of the files of which a part could not be read.</param>
    /// <param name="rejected">The numbers of papers that are beyond repair, in rising order.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Complete(ImmutableArray<string> files, IEnumerable<int> broken, IEnumerable<int> rejected)
    {
        WriteLength(0);
        var start = _position;
        new IndexTrailer(Papers, files, [.. broken.Distinct().Order()], [.. rejected]).Write(_record.Clear());
        Write(_record.Add(start).Written);
        _output.Complete();
    }

    public void Dispose() => _output.Dispose();

    private void WriteLength(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_length, length);
        Write(_length);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Stream.Write(bytes);
        _position += bytes.Length;
    }
}
