using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Json;

/// <summary>
/// A JSON string with its quotes. New text gets the escapes it must have (RFC 8259, section 7), and where the file is
/// ASCII all else that is not is escaped too.
/// </summary>
internal sealed class JsonStringCodec : FieldCodec
{
    private readonly bool _ascii;

    private readonly JsonArrayCodec _texts;
    private readonly JsonArrayCodec _authors;
    private readonly JsonArrayCodec _others;
    private readonly InvertedIndexCodec _index;
    private readonly JsonNullCodec _null;

    private JsonStringCodec(bool ascii)
    {
        _ascii = ascii;
        _texts = new JsonArrayCodec(this, " ");
        _authors = new JsonArrayCodec(this, AuthorNames.Between);
        _others = new JsonArrayCodec(this, ", ");
        _index = new InvertedIndexCodec(this);
        _null = new JsonNullCodec(this);
    }

    /// <summary>Writes <c>×</c>.</summary>
    public static JsonStringCodec Unicode { get; } = new(ascii: false);

    /// <summary>Writes <c>\u00d7</c>.</summary>
    public static JsonStringCodec Ascii { get; } = new(ascii: true);

    /// <summary>For a list of strings that together are one field.</summary>
    public FieldCodec ListOf(string fieldName) => fieldName switch
    {
        FieldNames.Title or FieldNames.Abstract => _texts,
        FieldNames.Authors => _authors,
        _ => _others,
    };

    /// <summary>For an object that tells where each of its words stands.</summary>
    public FieldCodec Index => _index;

    /// <summary>For <c>null</c> in the place of a string.</summary>
    public FieldCodec Null => _null;

    public override int? Margin => 1;

    public override string Decode(ReadOnlySpan<byte> raw)
    {
        var content = raw[1..^1];
        if (!content.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(content);
        }

        // No piece has more units than bytes.
        var text = ArrayPool<char>.Shared.Rent(content.Length);
        var length = 0;
        var pieces = new JsonStringPieces(raw);
        while (pieces.MoveNext())
        {
            if (pieces.IsEscape)
            {
                pieces.Escaped.CopyTo(text.AsSpan(length));
                length += pieces.Escaped.Length;
            }
            else
            {
                length += Encoding.UTF8.GetChars(pieces.Current, text.AsSpan(length));
            }
        }

        var decoded = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return decoded;
    }

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded)
    {
        var offsets = new int[decoded.Length + 1];
        var unit = 0;
        var pieces = new JsonStringPieces(raw);
        while (pieces.MoveNext())
        {
            if (pieces.IsEscape)
            {
                offsets.AsSpan(unit, pieces.Escaped.Length).Fill(pieces.Start);
                unit += pieces.Escaped.Length;
            }
            else
            {
                unit += Utf8Offsets.Map(pieces.Current, pieces.Start, offsets.AsSpan(unit));
            }
        }

        offsets[unit] = raw.Length - 1;
        return offsets;
    }

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes) =>
        FieldSplice.Apply(raw, MapOffsets(raw, decoded), changes, Encode);

    /// <summary>The text as it stands between the quotes.</summary>
    public byte[] Encode(string text)
    {
        var json = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case < ' ':
                case > '~' when _ascii:
                    json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(json.ToString());
    }
}
