using System.Text;

namespace PaperLint.Cli.Server.Protocol;

/// <summary>The units in which the columns of a line are counted.</summary>
internal sealed class PositionEncoding
{
    private readonly bool _isUtf8;

    private PositionEncoding(string name, bool isUtf8)
    {
        Name = name;
        _isUtf8 = isUtf8;
    }

    public static PositionEncoding Utf16 { get; } = new("utf-16", isUtf8: false);

    public static PositionEncoding Utf8 { get; } = new("utf-8", isUtf8: true);

    /// <summary>As the protocol calls it.</summary>
    public string Name { get; }

    /// <summary>The encoding of that name; null where the server does not know it.</summary>
    public static PositionEncoding? ByName(string? name) => name == Utf8.Name ? Utf8 : name == Utf16.Name ? Utf16 : null;

    /// <summary>Units of a text.</summary>
    public int UnitsOf(ReadOnlySpan<char> text) => _isUtf8 ? Encoding.UTF8.GetByteCount(text) : text.Length;

    /// <summary>UTF-16 units of a line before so many units of it; all of them where it has no more.</summary>
    public int OffsetOf(ReadOnlySpan<char> line, int units)
    {
        if (!_isUtf8)
        {
            return Math.Min(units, line.Length);
        }

        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            units -= rune.Utf8SequenceLength;
            if (units < 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }
}
