using System.Globalization;

namespace PaperLint.Formats.Json;

/// <summary>Walks a valid JSON string, quotes included: stretches without an escape, and escapes (a pair of surrogates is one).</summary>
internal ref struct JsonStringPieces(ReadOnlySpan<byte> raw)
{
    private readonly ReadOnlySpan<byte> _raw = raw;
    private int _next = 1;

    /// <summary>Where the piece begins, in bytes from the opening quote.</summary>
    public int Start { get; private set; }

    /// <summary>The bytes of the piece.</summary>
    public readonly ReadOnlySpan<byte> Current => _raw[Start.._next];

    public bool IsEscape { get; private set; }

    /// <summary>What the escape stands for. Half of a surrogate pair is no text and stands for U+FFFD.</summary>
    public string Escaped { get; private set; } = "";

    /// <summary>Whether the piece is the escape of half a surrogate pair.</summary>
    public bool IsLoneSurrogate { get; private set; }

    public bool MoveNext()
    {
        var end = _raw.Length - 1;
        if (_next >= end)
        {
            return false;
        }

        Start = _next;
        IsLoneSurrogate = false;
        IsEscape = _raw[Start] == '\\';
        if (IsEscape)
        {
            ReadEscape();
        }
        else
        {
            var backslash = _raw[Start..end].IndexOf((byte)'\\');
            _next = backslash < 0 ? end : Start + backslash;
        }

        return true;
    }

    private void ReadEscape()
    {
        _next = Start + 2;
        Escaped = (char)_raw[Start + 1] switch
        {
            'b' => "\b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'u' => ReadUnicode(),
            var c => c.ToString(),
        };
    }

    private string ReadUnicode()
    {
        var unit = Hex(Start + 2);
        _next = Start + 6;
        if (!char.IsSurrogate(unit))
        {
            return unit.ToString();
        }

        if (char.IsHighSurrogate(unit) && _raw[_next..].StartsWith("\\u"u8) && Hex(_next + 2) is var low && char.IsLowSurrogate(low))
        {
            _next += 6;
            return new string([unit, low]);
        }

        IsLoneSurrogate = true;
        return "\uFFFD";
    }

    private readonly char Hex(int at) =>
        (char)ushort.Parse(_raw.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
