using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>
/// Finds the links of a stretch of Markdown in one pass: brackets are paired on a stack, and an address has an end, so
/// that no text of open brackets is read to its end for each.
/// </summary>
internal ref struct MarkdownLinkReader(ReadOnlySpan<byte> document, int end)
{
    /// <summary>Bytes; what is longer no browser follows.</summary>
    private const int LongestUrl = 2048;

    /// <summary>Bytes of a tag, and of the text that it links.</summary>
    private const int LongestTag = 4096;

    private readonly ReadOnlySpan<byte> _document = document[..end];
    private readonly List<int> _open = [];
    private readonly List<MarkdownLink> _found = [];

    /// <summary>In the order in which they end. Images are none.</summary>
    public readonly List<MarkdownLink> Read(int start)
    {
        for (var at = start; at < _document.Length;)
        {
            var next = _document[at..].IndexOfAny("\\[]<h"u8);
            if (next < 0)
            {
                break;
            }

            at += next;
            at = _document[at] switch
            {
                (byte)'\\' => at + 2,
                (byte)'[' => Open(at),
                (byte)']' => Close(at),
                (byte)'<' => Tag(at),
                _ => Bare(at),
            };
        }

        return _found;
    }

    private readonly int Open(int at)
    {
        _open.Add(at);
        return at + 1;
    }

    private readonly int Close(int at)
    {
        if (_open.Count == 0)
        {
            return at + 1;
        }

        var open = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (at + 1 >= _document.Length || _document[at + 1] != '(' || UrlEnd(at + 1) is not (> 0 and var urlEnd))
        {
            return at + 1;
        }

        var isImage = open > 0 && _document[open - 1] == '!';
        if (!isImage)
        {
            var holdsImage = _document[(open + 1)..at].TrimStart(" "u8).StartsWith("!["u8);
            var text = holdsImage ? new ByteSpan(open + 1, 0) : ByteSpan.FromBounds(open + 1, at);
            _found.Add(new MarkdownLink(ByteSpan.FromBounds(open, urlEnd + 1), text, UrlIn(at + 2, urlEnd)));
        }

        return urlEnd + 1;
    }

    /// <summary>Where the bracket closes that opens before an address; between angle brackets it may hold any others.</summary>
    private readonly int UrlEnd(int at)
    {
        var url = _document[at..Math.Min(_document.Length, at + LongestUrl)];
        var start = 1 + url[1..].IndexOfAnyExcept((byte)' ');
        if (start > 0 && url[start] == '<' && url[start..].IndexOf((byte)'>') is > 0 and var length)
        {
            var close = url[(start + length)..].IndexOf((byte)')');
            return close < 0 ? -1 : at + start + length + close;
        }

        var end = Text.Group.CloseOf(url, (byte)'(', (byte)')', (byte)'\\');
        return end < 0 || url[..end].IndexOf("\n\n"u8) >= 0 ? -1 : at + end;
    }

    private readonly ByteSpan UrlIn(int start, int end)
    {
        while (start < end && _document[start] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            start++;
        }

        var text = _document[start..end].TrimEnd(" \t\r\n"u8);
        if (text is [(byte)'<', .., (byte)'>'])
        {
            return new ByteSpan(start + 1, text.Length - 2);
        }

        var space = text.IndexOfAny(" \t\r\n"u8);
        return new ByteSpan(start, space < 0 ? text.Length : space);
    }

    /// <summary>A link of HTML, or an address between angle brackets; any other tag is passed over.</summary>
    private readonly int Tag(int at)
    {
        var rest = _document[at..Math.Min(_document.Length, at + LongestTag)];
        var tagEnd = rest.IndexOf((byte)'>');
        if (tagEnd < 0)
        {
            return at + 1;
        }

        if (rest.StartsWith("<http"u8))
        {
            _found.Add(new MarkdownLink(new ByteSpan(at, tagEnd + 1), new ByteSpan(at + 1, 0), new ByteSpan(at + 1, tagEnd - 1)));
            return at + tagEnd + 1;
        }

        var tag = rest[..tagEnd];
        if (!(tag.StartsWith("<a "u8) || tag.StartsWith("<A "u8)) || tag.IndexOf("href"u8) is not (> 0 and var name))
        {
            return at + tagEnd + 1;
        }

        var quote = name + tag[name..].IndexOfAny((byte)'"', (byte)'\'');
        var length = quote < name ? -1 : tag[(quote + 1)..].IndexOf(tag[quote]);
        var textLength = rest[(tagEnd + 1)..].IndexOf("</a>"u8);
        if (length < 0 || textLength < 0)
        {
            return at + tagEnd + 1;
        }

        var text = rest.Slice(tagEnd + 1, textLength);
        var isImage = text.TrimStart(" \t\r\n"u8).StartsWith("<img"u8) || text.IndexOf((byte)'<') >= 0;
        _found.Add(new MarkdownLink(
            new ByteSpan(at, tagEnd + 1 + textLength + "</a>"u8.Length),
            new ByteSpan(at + tagEnd + 1, isImage ? 0 : textLength),
            new ByteSpan(at + quote + 1, length)));
        return at + tagEnd + 1 + textLength + "</a>"u8.Length;
    }

    /// <summary>An address that stands for itself.</summary>
    private readonly int Bare(int at)
    {
        var rest = _document[at..Math.Min(_document.Length, at + LongestUrl)];
        if (!rest.StartsWith("http://"u8) && !rest.StartsWith("https://"u8))
        {
            return at + 1;
        }

        var length = rest.IndexOfAny(" \t\r\n<>()[]\"|"u8) is >= 0 and var found ? found : rest.Length;
        length = rest[..length].TrimEnd(".,;:*_'"u8).Length;
        _found.Add(new MarkdownLink(new ByteSpan(at, length), new ByteSpan(at, 0), new ByteSpan(at, length)));
        return at + length;
    }
}
