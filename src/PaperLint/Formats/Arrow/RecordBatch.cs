using PaperLint.Formats.Arrow.Metadata;

namespace PaperLint.Formats.Arrow;

/// <summary>Rows whose columns lie together in a file: of each node a length, and buffers with its values.</summary>
/// <remarks>https://github.com/apache/arrow/blob/main/format/Message.fbs, RecordBatch</remarks>
internal sealed class RecordBatch
{
    public const int LengthField = 0;
    public const int NodesField = 1;
    public const int BuffersField = 2;

    /// <summary>Bytes of what is said of a node or a buffer: two numbers.</summary>
    public const int PairLength = 16;

    private const int CompressionField = 3;
    private const int ViewBuffersField = 4;

    private readonly FlatVector _nodes;
    private readonly FlatVector _buffers;
    private readonly int[] _firstBuffers;

    /// <param name="message">Says that it is one, or has one.</param>
    /// <param name="content">What it says of it.</param>
    /// <param name="nodes">Those of the schema.</param>
    /// <exception cref="InvalidDataException">It has other nodes than the schema, or its buffers lie where it has no bytes.</exception>
    public RecordBatch(ArrowMessage message, FlatTable content, IReadOnlyList<ArrowField> nodes)
    {
        Message = message;
        Length = content.Int64(LengthField);
        _nodes = content.Vector(NodesField, PairLength);
        _buffers = content.Vector(BuffersField, PairLength);
        var viewBuffers = content.Vector(ViewBuffersField, sizeof(long));
        if (content.Table(CompressionField) is { } compression)
        {
            Compression = (BufferCompression)(compression.Byte(0) + 1);
            if (Compression is not (BufferCompression.Lz4 or BufferCompression.Zstandard) || compression.Byte(1) != 0)
            {
                throw new InvalidDataException("a batch of rows is compressed in a way that is not read; write it anew with Zstandard");
            }
        }

        _firstBuffers = new int[nodes.Count + 1];
        var (buffers, views) = (0L, 0);
        foreach (var node in nodes)
        {
            buffers += node.BufferCount;
            if (node.IsView)
            {
                buffers += views < viewBuffers.Count ? Math.Clamp(viewBuffers.Int64(views * sizeof(long)), 0, int.MaxValue) : 0;
                views++;
            }

            _firstBuffers[node.Node + 1] = (int)Math.Min(buffers, int.MaxValue);
        }

        if (Length < 0 || _nodes.Count != nodes.Count || _buffers.Count != buffers)
        {
            throw new InvalidDataException("a batch of rows has other columns than the schema");
        }

        ViewBuffers = viewBuffers;
        RequireWithin(message.BodyLength);
    }

    public ArrowMessage Message { get; }

    /// <summary>Rows.</summary>
    public long Length { get; }

    public BufferCompression Compression { get; }

    /// <summary>How many buffers the texts of each view take; a place in the description of the batch.</summary>
    public FlatVector ViewBuffers { get; }

    public int BufferCount => _buffers.Count;

    public long LengthOf(int node) => _nodes.Int64(node * PairLength);

    /// <summary>Values of a node that are null; writers that have not counted say -1.</summary>
    public long NullCountOf(int node) => _nodes.Int64((node * PairLength) + sizeof(long));

    /// <summary>The number of the first buffer of a node.</summary>
    public int FirstBufferOf(int node) => _firstBuffers[node];

    /// <summary>How many buffers a node has.</summary>
    public int BufferCountOf(int node) => _firstBuffers[node + 1] - _firstBuffers[node];

    /// <summary>Where a buffer lies in the file, in bytes.</summary>
    public (long Start, long Length) PlaceOf(int buffer) =>
        (Message.BodyStart + _buffers.Int64(buffer * PairLength), _buffers.Int64((buffer * PairLength) + sizeof(long)));

    private void RequireWithin(long bodyLength)
    {
        for (var i = 0; i < _buffers.Count; i++)
        {
            var (start, length) = (_buffers.Int64(i * PairLength), _buffers.Int64((i * PairLength) + sizeof(long)));
            if (start < 0 || length < 0 || start > bodyLength - length)
            {
                throw new InvalidDataException("a batch of rows places a column where it has no bytes");
            }
        }
    }
}
