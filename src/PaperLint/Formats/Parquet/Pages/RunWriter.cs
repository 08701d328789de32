using PaperLint.Formats.Parquet.Thrift;

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

        Varint.Write(_output, (uint)_count << 1);
        _output.WriteByte(_last);
        _count = 0;
    }
}
