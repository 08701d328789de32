using Microsoft.CodeAnalysis.Text;
using PaperLint.Cli.Server.Protocol;

namespace PaperLint.Cli.Server;

/// <summary>The text of a document, and its lines as the protocol and reports count them: they end with LF, CR LF or CR.</summary>
internal sealed class DocumentText
{
    private readonly int[] _lines;

    public DocumentText(string text)
    {
        Text = text;
        _lines = StartsOfLines(text);
    }

    public string Text { get; }

    public int LineCount => _lines.Length;

    /// <summary>
    /// The offset of a place. A column behind the end of its line stands for the end, as the protocol wants it; null for a line that
    /// is not there.
    /// </summary>
    public int? OffsetOf(Position position, PositionEncoding encoding) =>
        position.Line >= 0 && position.Line < _lines.Length && position.Character >= 0
            ? _lines[position.Line] + encoding.OffsetOf(LineAt(position.Line), position.Character)
            : null;

    /// <summary>The offset of a place of a report on this text; that of the end for one behind it.</summary>
    public int OffsetOf(LinePosition position) => position.Line < _lines.Length
        ? Math.Min(_lines[position.Line] + position.Character, Text.Length)
        : Text.Length;

    public Position PositionOf(int offset, PositionEncoding encoding)
    {
        var line = Array.BinarySearch(_lines, offset);
        line = line < 0 ? ~line - 1 : line;
        return new Position(line, encoding.UnitsOf(Text.AsSpan(_lines[line]..offset)));
    }

    public TextRange RangeOf(TextSpan span, PositionEncoding encoding) =>
        new(PositionOf(span.Start, encoding), PositionOf(span.End, encoding));

    public DocumentText With(TextChange change) =>
        new(string.Concat(Text.AsSpan(0, change.Span.Start), change.NewText, Text.AsSpan(change.Span.End)));

    private ReadOnlySpan<char> LineAt(int line) =>
        Text.AsSpan(_lines[line]..(line + 1 < _lines.Length ? _lines[line + 1] : Text.Length)).TrimEnd("\r\n");

    private static int[] StartsOfLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.AsSpan().IndexOfAny('\n', '\r'); at >= 0;)
        {
            var next = at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
            starts.Add(next);
            var further = text.AsSpan(next).IndexOfAny('\n', '\r');
            at = further < 0 ? -1 : next + further;
        }

        return [.. starts];
    }
}
