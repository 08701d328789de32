namespace PaperLint.Fixes;

/// <summary>Reads the stretches of a text from first to last; a stretch can be taken in parts.</summary>
internal ref struct TextStretchReader(List<TextStretch> stretches)
{
    private int _index;

    /// <summary>UTF-16 units of the stretch at <see cref="_index"/> that were read.</summary>
    private int _read;

    /// <summary>Reads this many UTF-16 units and adds the stretches that they are.</summary>
    public void Take(int length, List<TextStretch> into)
    {
        while (length > 0)
        {
            var part = Read(length);
            into.Add(part);
            length -= part.Length;
        }
    }

    /// <summary>Reads this many UTF-16 units.</summary>
    public void Skip(int length)
    {
        while (length > 0)
        {
            length -= Read(length).Length;
        }
    }

    private TextStretch Read(int atMost)
    {
        var stretch = stretches[_index];
        var part = stretch with { Start = stretch.Start + _read, Length = Math.Min(stretch.Length - _read, atMost) };
        _read += part.Length;
        if (_read == stretch.Length)
        {
            (_index, _read) = (_index + 1, 0);
        }

        return part;
    }
}
