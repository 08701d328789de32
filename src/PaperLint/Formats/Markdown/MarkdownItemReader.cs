using PaperLint.Corpus;
using PaperLint.Text;

namespace PaperLint.Formats.Markdown;

/// <summary>Finds list items that begin with a link.</summary>
internal sealed class MarkdownItemReader(ReadOnlyMemory<byte> bytes)
{
    private bool _inFence;

    public IEnumerable<MarkdownItem> Read()
    {
        for (var at = 0; at < bytes.Length;)
        {
            var end = LineEnd(at);
            if (!Fences(at, end) && !_inFence && ItemAt(at, end) is { } item)
            {
                yield return item;
                at = item.Span.End;
            }
            else
            {
                at = AfterBreak(end);
            }
        }
    }

    /// <summary>Whether the line begins or ends a block of code, in which nothing is a list.</summary>
    private bool Fences(int at, int end)
    {
        var line = bytes.Span[at..end].TrimStart(" \t"u8);
        var isFence = line.StartsWith("```"u8) || line.StartsWith("~~~"u8);
        _inFence ^= isFence;
        return isFence;
    }

    private MarkdownItem? ItemAt(int start, int end)
    {
        var line = bytes.Span[..end];
        var at = AfterBullet(line, start);
        at = SkipEmphasis(line, at);
        if (at < 0 || at >= end || line[at] != '[')
        {
            return null;
        }

        var titleEnd = Closing(line, at, (byte)'[', (byte)']');
        if (titleEnd < 0 || titleEnd + 1 >= end || line[titleEnd + 1] != '(')
        {
            return null;
        }

        var urlEnd = EndOfUrl(line, titleEnd + 1);
        if (urlEnd < 0)
        {
            return null;
        }

        var title = Trim(at + 1, titleEnd, " \t*_"u8);
        if (title.Length == 0)
        {
            return null;
        }

        var (text, itemEnd) = TextAfter(urlEnd + 1, end);
        return new MarkdownItem(new ByteSpan(start, itemEnd - start), title, UrlIn(titleEnd + 2, urlEnd), text);
    }

    /// <summary>
    /// The text after the link, on its line behind a colon or dash, or indented on the lines below; and where the item ends.
    /// </summary>
    private (ByteSpan Text, int ItemEnd) TextAfter(int at, int end)
    {
        var text = Separated(at, end);
        var last = end;
        for (var next = AfterBreak(end); next < bytes.Length && IsContinuation(next); next = AfterBreak(last))
        {
            last = LineEnd(next);
            if (text.Length > 0 || Trim(at, end, " \t*_"u8).Length == 0)
            {
                text = text.Length > 0
                    ? new ByteSpan(text.Start, Trim(text.Start, last, " \t"u8).End - text.Start)
                    : Trim(next, last, " \t"u8);
            }
        }

        return (text, AfterBreak(last));
    }

    /// <summary>What follows <c>:</c> or a dash after the link.</summary>
    private ByteSpan Separated(int at, int end)
    {
        var rest = Trim(at, end, " \t*_"u8);
        var text = bytes.Span.Slice(rest.Start, rest.Length);
        var separator = text switch
        {
            [(byte)':', (byte)' ' or (byte)'\t', ..] or [(byte)'-', (byte)' ', ..] => 1,
            [(byte)'-', (byte)'-', (byte)' ', ..] => 2,

            // U+2013 and U+2014.
            [0xE2, 0x80, 0x93 or 0x94, (byte)' ', ..] => 3,
            _ => 0,
        };
        var content = Trim(rest.Start + separator, end, " \t"u8);
        return separator > 0
            && bytes.Span.Slice(content.Start, content.Length) is not ([] or [(byte)'[', ..] or [(byte)'(', ..])
            ? content
            : default;
    }

    /// <summary>Where the bracket closes that opens at <paramref name="at"/>; between angle brackets it may hold any others.</summary>
    private static int EndOfUrl(ReadOnlySpan<byte> line, int at)
    {
        var start = SkipSpace(line, at + 1);
        if (start < line.Length && line[start] == '<' && line[start..].IndexOf((byte)'>') is > 0 and var length)
        {
            var end = line[(start + length)..].IndexOf((byte)')');
            return end < 0 ? -1 : start + length + end;
        }

        return Closing(line, at, (byte)'(', (byte)')');
    }

    private ByteSpan UrlIn(int start, int end)
    {
        var url = Trim(start, end, " \t"u8);
        var text = bytes.Span.Slice(url.Start, url.Length);
        if (text is [(byte)'<', .., (byte)'>'])
        {
            return new ByteSpan(url.Start + 1, url.Length - 2);
        }

        var space = text.IndexOfAny((byte)' ', (byte)'\t');
        return space < 0 ? url : new ByteSpan(url.Start, space);
    }

    /// <summary>An indented line that is neither blank nor an item of its own.</summary>
    private bool IsContinuation(int at)
    {
        var end = LineEnd(at);
        return bytes.Span[at] is (byte)' ' or (byte)'\t' && !IsBlank(at, end) && AfterBullet(bytes.Span[..end], at) < 0;
    }

    private bool IsBlank(int start, int end) => !bytes.Span[start..end].ContainsAnyExcept(" \t"u8);

    private ByteSpan Trim(int start, int end, ReadOnlySpan<byte> trimmed)
    {
        while (start < end && trimmed.Contains(bytes.Span[start]))
        {
            start++;
        }

        while (end > start && trimmed.Contains(bytes.Span[end - 1]))
        {
            end--;
        }

        return new ByteSpan(start, end - start);
    }

    private int LineEnd(int at) => bytes.Span[at..].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length ? at + length : bytes.Length;

    private int AfterBreak(int lineEnd) => bytes.Span[lineEnd..] switch
    {
        [] => lineEnd,
        [(byte)'\r', (byte)'\n', ..] => lineEnd + 2,
        _ => lineEnd + 1,
    };

    /// <summary>Where the content of a list item begins, or -1 when the line is none. A task's box is no content.</summary>
    private static int AfterBullet(ReadOnlySpan<byte> line, int at)
    {
        at = SkipSpace(line, at);
        var digits = at;
        while (digits < line.Length && char.IsAsciiDigit((char)line[digits]))
        {
            digits++;
        }

        var isBullet = at < line.Length && line[at] is (byte)'-' or (byte)'*' or (byte)'+';
        var isNumber = digits > at && digits < line.Length && line[digits] is (byte)'.' or (byte)')';
        at = isNumber ? digits + 1 : at + 1;
        if (!(isBullet || isNumber) || at >= line.Length || line[at] is not ((byte)' ' or (byte)'\t'))
        {
            return -1;
        }

        at = SkipSpace(line, at);
        return line[at..] is [(byte)'[', (byte)' ' or (byte)'x' or (byte)'X', (byte)']', (byte)' ', ..] ? SkipSpace(line, at + 3) : at;
    }

    private static int SkipEmphasis(ReadOnlySpan<byte> line, int at)
    {
        while (at >= 0 && at < line.Length && line[at] is (byte)'*' or (byte)'_')
        {
            at++;
        }

        return at;
    }

    private static int SkipSpace(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>The bracket that closes the one at <paramref name="at"/>, or -1.</summary>
    private static int Closing(ReadOnlySpan<byte> line, int at, byte open, byte close)
    {
        var end = Group.CloseOf(line[at..], open, close, (byte)'\\');
        return end < 0 ? -1 : at + end;
    }
}
