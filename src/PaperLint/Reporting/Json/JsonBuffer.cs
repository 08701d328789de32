using System.Buffers;
using System.Globalization;

namespace PaperLint.Reporting.Json;

/// <summary>
/// JSON as it is put together from pieces that are JSON already, strings and numbers. For the reports of a whole corpus:
/// there a <see cref="System.Text.Json.Utf8JsonWriter"/>, whose text has to be decoded and encoded again for the output,
/// takes several times as long.
/// </summary>
internal sealed class JsonBuffer
{
    /// <summary>UTF-16 units of the longest escape of one unit: <c>\u0027</c>.</summary>
    private const int LongestEscape = 6;

    /// <summary>What stands for itself in a string, of the characters that most texts are made of.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Where(c => !JsonText.Encoder.WillEncode(c)).Select(c => (char)c)]);

    private char[] _text = new char[1024];
    private int _length;

    public ReadOnlySpan<char> Written => _text.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Takes what is JSON as it stands.</summary>
    public void Add(ReadOnlySpan<char> json)
    {
        json.CopyTo(Reserve(json.Length));
        _length += json.Length;
    }

    public void AddNumber(long number)
    {
        _ = number.TryFormat(Reserve(20), out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    public void AddString(string? text)
    {
        if (text is null)
        {
            Add("null");
            return;
        }

        Add("\"");
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var plain = Until(rest.IndexOfAnyExcept(Plain), rest);
            Add(plain);
            rest = rest[plain.Length..];
            var other = Until(rest.IndexOfAny(Plain), rest);
            AddEscaped(other);
            rest = rest[other.Length..];
        }

        Add("\"");
    }

    private static ReadOnlySpan<char> Until(int end, ReadOnlySpan<char> text) => end < 0 ? text : text[..end];

    private void AddEscaped(ReadOnlySpan<char> text)
    {
        JsonText.Encoder.Encode(text, Reserve(text.Length * LongestEscape), out _, out var written);
        _length += written;
    }

    private Span<char> Reserve(int length)
    {
        if (_text.Length - _length < length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + length));
        }

        return _text.AsSpan(_length);
    }
}
