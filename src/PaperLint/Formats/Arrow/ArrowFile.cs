using System.Buffers.Binary;
using PaperLint.Formats.Arrow.Metadata;

namespace PaperLint.Formats.Arrow;

/// <summary>
/// What a file holds: a schema, and batches of rows one after another. It may say at its end where they lie, or be a stream of them.
/// </summary>
/// <remarks>https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format</remarks>
internal sealed class ArrowFile
{
    /// <summary>Bytes of the largest end that is read. That of a million batches takes 24 of each.</summary>
    private const int LargestEnd = 32 * 1024 * 1024;

    /// <summary>Bytes of the first mark, with those that fill it up.</summary>
    private const int FirstMarkLength = 8;

    private readonly Stream _file;
    private readonly long _firstBatch;

    private ArrowFile(Stream file, long start, ArrowFooter? footer)
    {
        _file = file;
        Footer = footer;
        _firstBatch = start;
        var schema = footer?.Schema;
        if (schema is null)
        {
            // Before the first batch it stands as well, but some writers leave it out where the end has it.
            var message = ArrowMessage.Read(file, start) is { Kind: ArrowMessageKind.Schema } first
                ? first
                : throw new InvalidDataException("it does not begin with a schema");
            schema = message.Content;
            _firstBatch = message.End;
        }

        Fields = ArrowFieldReader.Read(schema.Value);
        Nodes = [.. Fields.SelectMany(NodesOf)];
    }

    /// <summary>The first and the last bytes of a file that says at its end what it holds.</summary>
    public static ReadOnlySpan<byte> Mark => "ARROW1"u8;

    /// <summary>The columns.</summary>
    public IReadOnlyList<ArrowField> Fields { get; }

    /// <summary>All nodes of the schema, as batches number them.</summary>
    public IReadOnlyList<ArrowField> Nodes { get; }

    /// <summary>The end that says where the batches lie; null where the file is a stream.</summary>
    public ArrowFooter? Footer { get; }

    /// <summary>Whether the file should say at its end what it holds, and does not: it was cut off.</summary>
    public bool IsCutOff { get; private init; }

    /// <param name="file">Can be read at any place.</param>
    /// <exception cref="InvalidDataException">It is not what it should be.</exception>
    public static ArrowFile Open(Stream file)
    {
        Span<byte> mark = stackalloc byte[Mark.Length];
        file.Position = 0;
        if (file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length && mark.SequenceEqual(Mark))
        {
            var footer = ReadFooter(file);
            return new ArrowFile(file, FirstMarkLength, footer) { IsCutOff = footer is null };
        }

        return mark.StartsWith("FEA1"u8)
            ? throw new InvalidDataException("it is of the first version of Feather, which is not read; write it anew with the second")
            : new ArrowFile(file, start: 0, footer: null);
    }

    /// <summary>Whether a file that begins so is a stream of batches.</summary>
    public static bool IsStream(ReadOnlySpan<byte> head) => head.Length >= 2 * sizeof(int)
        && BinaryPrimitives.ReadInt32LittleEndian(head) == ArrowMessage.Continuation
        && BinaryPrimitives.ReadInt32LittleEndian(head[sizeof(int)..]) is > 0 and var length && length % 8 == 0;

    /// <summary>The batches, in the order of their rows.</summary>
    /// <param name="dictionaries">When a batch is given, they are those that hold for it. Null where they are not wanted.</param>
    /// <exception cref="InvalidDataException">The next is damaged: nobody knows which rows those after it have.</exception>
    public IEnumerable<RecordBatch> ReadBatches(ArrowDictionaries? dictionaries = null)
    {
        foreach (var start in dictionaries is null ? [] : Footer?.Dictionaries ?? [])
        {
            dictionaries!.Take(_file, ArrowMessage.Read(_file, start) is { Kind: ArrowMessageKind.DictionaryBatch } message
                ? message
                : throw new InvalidDataException("its end places a dictionary where none is"));
        }

        var end = _firstBatch;
        var last = Footer?.Start ?? _file.Length;
        foreach (var message in Footer is null ? Messages() : Footer.Batches.Select(start => ArrowMessage.Read(_file, start)!))
        {
            if (message is null || message.Start < end || message.End > last)
            {
                throw new InvalidDataException("its end places a batch of rows where none is");
            }

            end = message.End;
            if (message.Kind == ArrowMessageKind.RecordBatch)
            {
                yield return new RecordBatch(message, message.Content, Nodes);
            }
            else if (message.Kind == ArrowMessageKind.DictionaryBatch && Footer is null)
            {
                dictionaries?.Take(_file, message);
            }
            else if (Footer is not null)
            {
                throw new InvalidDataException("its end places a batch of rows where none is");
            }
        }
    }

    private IEnumerable<ArrowMessage> Messages()
    {
        for (var at = _firstBatch; ArrowMessage.Read(_file, at) is { } message; at = message.End)
        {
            yield return message;
        }
    }

    private static ArrowFooter? ReadFooter(Stream file)
    {
        var tailLength = sizeof(int) + Mark.Length;
        Span<byte> tail = stackalloc byte[tailLength];
        file.Position = Math.Max(0, file.Length - tailLength);
        file.ReadAtLeast(tail, tailLength, throwOnEndOfStream: false);
        var length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        var start = file.Length - tailLength - length;
        if (!tail[sizeof(int)..].SequenceEqual(Mark) || length is <= 0 or > LargestEnd || start < FirstMarkLength)
        {
            return null;
        }

        var bytes = new byte[length];
        file.Position = start;
        file.ReadExactly(bytes);
        return new ArrowFooter(start, bytes);
    }

    private static IEnumerable<ArrowField> NodesOf(ArrowField field) => [field, .. field.Children.SelectMany(NodesOf)];
}
