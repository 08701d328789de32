using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Csv;

/// <summary>
/// A cell of a table with its quotes, if it has any (RFC 4180). Quotes are put around a cell only when new text cannot do
/// without.
/// </summary>
internal sealed class CsvCellCodec(char delimiter) : FieldCodec
{
    public override string Decode(ReadOnlySpan<byte> raw)
    {
        var text = Encoding.UTF8.GetString(Content(raw));
        return IsQuoted(raw) ? text[MarkLength(raw)..].Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded)
    {
        var offsets = new int[decoded.Length + 1];
        var isQuoted = IsQuoted(raw);
        var mark = MarkLength(raw);
        var content = Content(raw)[mark..];
        var first = isQuoted ? 1 + mark : 0;
        var unit = 0;
        for (var at = 0; at < content.Length;)
        {
            // A doubled quote stands for one; what lies before it is mapped as it stands.
            var quote = isQuoted ? content[at..].IndexOf((byte)'"') : -1;
            var length = quote < 0 ? content.Length - at : quote + 1;
            unit += Utf8Offsets.Map(content.Slice(at, length), first + at, offsets.AsSpan(unit));
            at += quote < 0 ? length : length + 1;
        }

        offsets[unit] = first + content.Length;
        return offsets;
    }

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes)
    {
        var text = FieldSplice.Apply(decoded, changes);
        var edited = Splice(raw, decoded, changes, text);
        var runsNow = SpreadsheetMark.IsNeeded(text) && !SpreadsheetMark.IsNeeded(decoded);
        return runsNow || Decode(edited) != text ? Encoding.UTF8.GetBytes(Write(text)) : edited;
    }

    private byte[] Splice(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes, string text)
    {
        if (IsQuoted(raw))
        {
            return FieldSplice.Apply(raw, MapOffsets(raw, decoded), changes, added => Encoding.UTF8.GetBytes(DoubleQuotes(added)));
        }

        return NeedsQuotes(text, decoded)
            ? Encoding.UTF8.GetBytes($"\"{DoubleQuotes(text)}\"")
            : FieldSplice.Apply(raw, MapOffsets(raw, decoded), changes, Encoding.UTF8.GetBytes);
    }

    /// <summary>
    /// The text as a new cell. Whatever separates cells in other places gets quotes, too: a spreadsheet elsewhere would begin a
    /// cell there.
    /// </summary>
    public string Write(string text)
    {
        if (SpreadsheetMark.IsNeeded(text))
        {
            return $"\"{SpreadsheetMark.Sign}{DoubleQuotes(text)}\"";
        }

        return NeedsQuotes(text, "") || text.AsSpan().ContainsAny(",;|\t") ? $"\"{DoubleQuotes(text)}\"" : text;
    }

    /// <summary>Bytes, and UTF-16 units, of the mark for spreadsheets.</summary>
    private static int MarkLength(ReadOnlySpan<byte> raw) =>
        raw is [(byte)'"', (byte)'\'', .., (byte)'"'] && SpreadsheetMark.IsOn(Encoding.UTF8.GetString(Content(raw))) ? 1 : 0;

    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> raw) => IsQuoted(raw) ? raw[1..^1] : raw;

    private static bool IsQuoted(ReadOnlySpan<byte> raw) => raw is [(byte)'"', .., (byte)'"'];

    private static string DoubleQuotes(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);

    /// <summary>
    /// A quote within a bare cell is against the RFC, but one that stood there before is not made worse. An empty last cell of a
    /// row would make the row look blank.
    /// </summary>
    private bool NeedsQuotes(string text, string before) =>
        text.Length == 0
        || text.AsSpan().ContainsAny([delimiter, '\n', '\r'])
        || text[0] == '"'
        || (text.Contains('"', StringComparison.Ordinal) && !before.Contains('"', StringComparison.Ordinal));
}
