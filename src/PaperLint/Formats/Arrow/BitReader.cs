using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Reads bits, the lowest of a byte first. They are asked for in their order; some may be left out.</summary>
internal sealed class BitReader(StreamWindow bytes)
{
    private byte _byte;

    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public bool At(long index)
    {
        var place = index >> 3;
        if (place >= bytes.Position)
        {
            bytes.Skip(place - bytes.Position);
            _byte = bytes.Take(1)[0];
        }

        return (_byte >> (int)(index & 7) & 1) != 0;
    }
}
