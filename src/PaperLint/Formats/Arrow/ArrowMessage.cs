using System.Buffers.Binary;
using PaperLint.Formats.Arrow.Metadata;

namespace PaperLint.Formats.Arrow;

/// <summary>A part of a file: what it is, and the bytes that belong to it.</summary>
/// <remarks>https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format</remarks>
/// <param name="Start">Where it begins in the file, in bytes.</param>
/// <param name="FrontLength">Bytes before its body: its length, and what it says of itself.</param>
/// <param name="BodyLength">Bytes of its body.</param>
internal sealed record ArrowMessage(long Start, int FrontLength, long BodyLength)
{
    /// <summary>Stands before the length; files from before 2019 have none.</summary>
    public const int Continuation = -1;

    private const int VersionField = 0;
    private const int KindField = 1;
    private const int ContentField = 2;
    private const int BodyLengthField = 3;

    /// <summary>Bytes of the longest description of a part that is read. That of a thousand columns takes some hundred thousand.</summary>
    private const int LargestMetadata = 32 * 1024 * 1024;

    private const int OldestVersion = 3;

    /// <summary>What it says of itself.</summary>
    public required ReadOnlyMemory<byte> Metadata { get; init; }

    /// <summary>Bytes before <see cref="Metadata"/>.</summary>
    public required int PrefixLength { get; init; }

    public ArrowMessageKind Kind => (ArrowMessageKind)Root.Byte(KindField);

    /// <exception cref="InvalidDataException">It has none.</exception>
    public FlatTable Content => Root.Table(ContentField) ?? throw new InvalidDataException("a part of it does not say what it holds");

    /// <summary>Where in <see cref="Metadata"/> the length of the body stands; null where it is 0.</summary>
    public int? BodyLengthPlace => Root.PlaceOf(BodyLengthField);

    public long BodyStart => Start + FrontLength;

    public long End => BodyStart + BodyLength;

    private FlatTable Root => FlatTable.RootOf(Metadata);

    /// <summary>The part that begins at a place; null at the end of a stream.</summary>
    /// <param name="file">Can be read at any place.</param>
    /// <param name="start">In bytes.</param>
    /// <exception cref="InvalidDataException">There is none, or it is cut off.</exception>
    public static ArrowMessage? Read(Stream file, long start)
    {
        if (start < 0 || start > file.Length)
        {
            throw CutOff();
        }

        Span<byte> prefix = stackalloc byte[2 * sizeof(int)];
        file.Position = start;
        var read = file.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        var first = read >= sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(prefix) : throw CutOff();
        var prefixLength = first == Continuation ? prefix.Length : sizeof(int);
        var length = first != Continuation ? first
            : read == prefix.Length ? BinaryPrimitives.ReadInt32LittleEndian(prefix[sizeof(int)..])
            : throw CutOff();
        if (length == 0)
        {
            return null;
        }

        if (length is < 0 or > LargestMetadata)
        {
            throw new InvalidDataException("a part of it claims a description of a length that none has");
        }

        if (length > file.Length - start - prefixLength)
        {
            throw CutOff();
        }

        var metadata = new byte[length];
        file.Position = start + prefixLength;
        file.ReadExactly(metadata);
        var root = FlatTable.RootOf(metadata);
        if (root.Int16(VersionField) < OldestVersion)
        {
            throw new InvalidDataException("it is of a version from before 2017, which is not read; write it anew");
        }

        var message = new ArrowMessage(start, prefixLength + length, root.Int64(BodyLengthField))
        {
            Metadata = metadata,
            PrefixLength = prefixLength,
        };
        return message.BodyLength >= 0 && message.BodyLength <= file.Length - message.BodyStart ? message : throw CutOff();
    }

    private static InvalidDataException CutOff() => new("a part of it claims more bytes than the file has; it was cut off");
}
