namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Writes levels as runs; <see cref="RunReader"/> is its mirror.</summary>
internal sealed class RunWriter
{
    private readonly MemoryStream _output = new();
    private byte _last;
    private int _count;

    public void Add(int level)
    {
        if (level != _last)
        {
            EndRun();
            _last = (byte)level;
        }

        _count++;
    }

    /// <summary>All of the runs; begins anew.</summary>
    public byte[] Take()
    {
        EndRun();
        var bytes = _output.ToArray();
        _output.SetLength(0);
        return bytes;
    }

    private void EndRun()
    {
        if (_count == 0)
        {
            return;
        }

        var header = (uint)_count << 1;
        for (; header >= 0x80; header >>= 7)
        {
            _output.WriteByte((byte)(header | 0x80));
        }

        _output.WriteByte((byte)header);
        _output.WriteByte(_last);
        _count = 0;
    }
}
