using System.Buffers.Binary;

namespace PaperLint.Formats.Arrow;

/// <summary>What a batch says of itself, with other lengths and places: what else it says stays as it is.</summary>
internal sealed class BatchDescription(RecordBatch batch)
{
    private const int Alignment = 8;

    private byte[] _bytes = batch.Message.Metadata.ToArray();

    public void SetLength(long rows)
    {
        if (batch.Message.Content.PlaceOf(RecordBatch.LengthField) is { } place)
        {
            Write(place, rows);
        }
    }

    public void SetNode(int node, long length, long nulls)
    {
        var place = batch.Message.Content.Vector(RecordBatch.NodesField, RecordBatch.PairLength).Start + (node * RecordBatch.PairLength);
        Write(place, length);
        Write(place + sizeof(long), nulls);
    }

    /// <summary>A view has a buffer more than it had.</summary>
    /// <param name="view">Its number among the views.</param>
    /// <exception cref="InvalidDataException">The batch does not say how many it has.</exception>
    public void AddViewBuffer(int view)
    {
        var counts = batch.ViewBuffers;
        if (view >= counts.Count)
        {
            throw new InvalidDataException("a batch of rows does not say how many buffers its texts take");
        }

        Write(counts.Start + (view * sizeof(long)), counts.Int64(view * sizeof(long)) + 1);
    }

    /// <summary>All of it, with the places of the buffers and the length of the body.</summary>
    public byte[] With(IReadOnlyList<(long Start, long Length)> buffers, long bodyLength)
    {
        var content = batch.Message.Content;
        var start = content.Vector(RecordBatch.BuffersField, RecordBatch.PairLength).Start;
        if (buffers.Count != batch.BufferCount)
        {
            // A longer list stands at the end: offsets lead to it from where the old one was.
            var field = content.PlaceOf(RecordBatch.BuffersField) ?? throw new InvalidDataException("a batch of rows has no buffers");
            start = _bytes.Length + Alignment - (_bytes.Length % Alignment) + Alignment;
            Array.Resize(ref _bytes, start + (buffers.Count * RecordBatch.PairLength));
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(start - sizeof(int)), buffers.Count);
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(field), start - sizeof(int) - field);
        }

        for (var i = 0; i < buffers.Count; i++)
        {
            Write(start + (i * RecordBatch.PairLength), buffers[i].Start);
            Write(start + (i * RecordBatch.PairLength) + sizeof(long), buffers[i].Length);
        }

        if (batch.Message.BodyLengthPlace is { } place)
        {
            Write(place, bodyLength);
        }
        else if (bodyLength > 0)
        {
            throw new InvalidDataException("a batch of rows does not say how long it is");
        }

        Array.Resize(ref _bytes, _bytes.Length + ((Alignment - ((_bytes.Length + batch.Message.PrefixLength) % Alignment)) % Alignment));
        return _bytes;
    }

    private void Write(int place, long number) => BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(place, sizeof(long)), number);
}
