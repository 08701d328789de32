using PaperLint.Files;

namespace PaperLint.Formats.Columnar;

/// <summary>New texts for cells of a column, in the order of the rows. They lie on disk: a group of rows may have a million.</summary>
internal sealed class CellChanges : IDisposable
{
    private readonly Stream _file = TemporaryFile.Create();
    private BinaryReader? _reader;
    private long _row = -1;

    /// <summary>The first row with a new text that was not taken; null where there is none. To be asked for after all were added.</summary>
    public long? NextRow
    {
        get
        {
            if (_reader is null)
            {
                _file.Position = 0;
                _reader = new BinaryReader(_file, System.Text.Encoding.UTF8, leaveOpen: true);
                ReadRow();
            }

            return _row < 0 ? null : _row;
        }
    }

    public void Add(long row, IReadOnlyList<byte[]> items)
    {
        using var writer = new BinaryWriter(_file, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(row);
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            writer.Write7BitEncodedInt(item.Length);
            writer.Write(item);
        }
    }

    /// <summary>The items of the new text of a row; null where it stays. Rows are asked for in their order, after all were added.</summary>
    public IReadOnlyList<byte[]>? Take(long row)
    {
        if (NextRow != row)
        {
            return null;
        }

        var items = new byte[_reader!.Read7BitEncodedInt()][];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = _reader.ReadBytes(_reader.Read7BitEncodedInt());
        }

        ReadRow();
        return items;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _file.Dispose();
    }

    private void ReadRow() => _row = _file.Position < _file.Length ? _reader!.ReadInt64() : -1;
}
