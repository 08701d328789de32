using System.Buffers.Binary;
using PaperLint.Corpus;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Spilling;
using PaperLint.Files;

namespace PaperLint.Duplicates.Sets;

/// <summary>Writes a <see cref="TextsFile"/>, paper by paper.</summary>
internal sealed class TextsFileWriter : IDisposable
{
    private readonly ChecksumWriter _output;
    private readonly byte[] _length = new byte[sizeof(int)];

    /// <exception cref="IOException">The file cannot be written.</exception>
    public TextsFileWriter(Stream output)
    {
        _output = new ChecksumWriter(output);
        _output.Stream.Write(FormatHead.Of(TextsFile.Magic, TextsFile.Version));
    }

    /// <summary>The bytes of the fields of a paper; none, where they are too long.</summary>
    public static byte[] TextsOf(Entry entry)
    {
        var record = new RecordBuffer();
        PaperTexts.Write(record, entry);
        return record.Written.Length <= TextsFile.Longest ? record.Written.ToArray() : [];
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(ReadOnlySpan<byte> texts)
    {
        BinaryPrimitives.WriteInt32BigEndian(_length, texts.Length);
        _output.Stream.Write(_length);
        _output.Stream.Write(texts);
    }

    /// <summary>Ends the file; called once.</summary>
    /// <param name="index">The checksum of the index.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Complete(ReadOnlySpan<byte> index)
    {
        _output.Stream.Write(index);
        _output.Complete();
    }

    public void Dispose() => _output.Dispose();
}
