using System.Text;
using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>
/// Finds the title in a stretch of Markdown: behind pictures, dates, numbers and tags in brackets, a link, a text in bold
/// or in quotation marks, or the plain text before the first link.
/// </summary>
internal ref struct MarkdownTitleFinder(ReadOnlySpan<byte> document, ByteSpan region, List<MarkdownLink> links)
{
    /// <summary>Bytes of a tag in brackets or in code before a title: <c>[NeurIPS 2024]</c>.</summary>
    private const int LongestTag = 64;

    /// <summary>Bytes of a tag of HTML.</summary>
    private const int LongestHtml = 1024;

    /// <summary>Words from which the text of a link is rather the title than the text before it.</summary>
    private const int WordsOfTitle = 3;

    private static readonly string[] NeverLast =
    [
        "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "our", "see", "the", "their", "this",
        "to", "was", "with", "your",
    ];

    private static ReadOnlySpan<byte> Decoration => " \t\r\n*_"u8;

    private readonly ReadOnlySpan<byte> _document = document[..region.End];
    private readonly List<MarkdownLink> _links = links;

    /// <summary>The links are sorted by where they begin; this one is looked at next.</summary>
    private int _link;
    private bool _isStrong;

    /// <summary>Whether a plain title ends with its sentence; in a cell and a heading it does not.</summary>
    public bool EndsWithSentence { get; init; }

    /// <param name="mayBePlain">Whether a text that does not stand out can be the title.</param>
    public MarkdownTitle? Find(bool mayBePlain)
    {
        var at = Skip(region.Start);
        if (at >= _document.Length)
        {
            return null;
        }

        if (LinkAt(at) is { } first)
        {
            return Linked(first, comesFirst: true);
        }

        if (_document[at] is (byte)'*' or (byte)'_' && Emphasis(at) is { } emphasis)
        {
            return Within(emphasis);
        }

        if (QuoteAt(at) is { } quoted)
        {
            return Better(quoted, FirstPaper(quoted.End));
        }

        var end = PlainEnd(at);
        var plain = Trimmed(at, end);
        var later = FirstPaper(end);
        if (plain.Length == 0 || !(mayBePlain || _isStrong) || later is { } link && LinkWords.Count(Bytes(link.Text)) >= WordsOfTitle)
        {
            return later;
        }

        return !_isStrong && NeverLast.Contains(LastWord(plain))
            ? later
            : Better(new MarkdownTitle(plain, null, end) { ComesFirst = true, StandsOut = _isStrong }, later);
    }

    /// <summary>A title in bold, or the link in it.</summary>
    private MarkdownTitle? Within((ByteSpan Content, int End) emphasis)
    {
        var at = Skip(emphasis.Content.Start);
        if (at < emphasis.Content.End && LinkAt(at) is { } link)
        {
            return Linked(link, comesFirst: true) with { End = Math.Max(emphasis.End, link.Span.End) };
        }

        // The number of an item may be set in bold with its title.
        var start = at < emphasis.Content.End && char.IsAsciiDigit((char)_document[emphasis.Content.Start]) ? at : emphasis.Content.Start;
        var text = Trimmed(start, emphasis.Content.End);
        return text.Length == 0 || Bytes(text).IndexOf("]("u8) >= 0
            ? FirstPaper(emphasis.End)
            : Better(new MarkdownTitle(text, null, emphasis.End) { StandsOut = true, ComesFirst = true }, FirstPaper(emphasis.End));
    }

    /// <summary>Of a text that comes first and of a linked paper behind it the longer one.</summary>
    private readonly MarkdownTitle Better(MarkdownTitle first, MarkdownTitle? later) =>
        later is { } link && link.Text.Length > first.Text.Length ? link : first;

    private readonly MarkdownTitle Linked(MarkdownLink link, bool comesFirst) =>
        new(Trimmed(link.Text.Start, link.Text.End, Decoration), link.Url, link.Span.End)
        {
            StandsOut = true,
            ComesFirst = comesFirst,
        };

    /// <summary>The first link from there on that leads to a paper and whose text is no label.</summary>
    private readonly MarkdownTitle? FirstPaper(int at)
    {
        foreach (var link in _links)
        {
            if (link.Span.Start >= at && IsTitle(link) && LinkTarget.IsPaper(Bytes(link.Url)))
            {
                return Linked(link, comesFirst: false);
            }
        }

        return null;
    }

    /// <summary>Steps over what decorates the title: signs, pictures, tags, dates, numbers, links that are labels.</summary>
    private int Skip(int at)
    {
        _isStrong = false;
        while (at < _document.Length)
        {
            var next = AfterDecoration(at);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private int AfterDecoration(int at)
    {
        if (LinkFrom(at) is { } link && link.Span.Start == at)
        {
            return IsTitle(link) ? at : link.Span.End;
        }

        switch (_document[at])
        {
            case (byte)'<':
                return AfterHtml(at);
            case (byte)'[' or (byte)'(':
                return AfterTag(at);
            case (byte)'!' when _document[at..] is [_, (byte)'[', ..]:
                return AfterPicture(at);
            case (byte)'`':
                return CodeEnd(at) is > 0 and var codeEnd ? codeEnd : at + 1;
            case (byte)'*' or (byte)'_':
                return Emphasis(at) is { } emphasis ? IsLabel(emphasis) ? emphasis.End : at : at + 1;
            case (byte)'"' or (byte)'\'' or (byte)'$' or (byte)'\\' or (byte)'{' or (byte)'@':
                return at;
            case >= (byte)'0' and <= (byte)'9':
                return AfterNumber(at);
            case < 0x80 and var b:
                return char.IsAsciiLetter((char)b) ? at : at + 1;
            default:
                Rune.DecodeFromUtf8(_document[at..], out var rune, out var length);
                return Rune.IsLetterOrDigit(rune) || rune.Value is '“' or '‘' or '「' or '《' or '«' || rune == Rune.ReplacementChar
                    ? at
                    : at + length;
        }
    }

    private readonly bool IsLabel((ByteSpan Content, int End) emphasis)
    {
        var content = Bytes(emphasis.Content).Trim(" \t*_:,.|-()[]"u8);
        return content.IndexOf((byte)'[') < 0 && LinkWords.AreAll(content) && GoesOn(emphasis.End);
    }

    /// <summary>Steps over a tag of HTML, and notes whether it sets text in bold.</summary>
    private int AfterHtml(int at)
    {
        var rest = _document[at..Math.Min(_document.Length, at + LongestHtml)];
        var close = rest.IndexOf((byte)'>');
        if (close < 0 || (rest.Length > 1 && rest[1] is not ((byte)'/' or (byte)'!') && !char.IsAsciiLetter((char)rest[1])))
        {
            return at;
        }

        var name = Encoding.Latin1.GetString(rest[1..close]).Split(' ')[0].ToLowerInvariant();
        _isStrong = name is "b" or "strong" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ins" or "u" or "em" or "i";
        return at + close + 1;
    }

    private readonly int AfterPicture(int at)
    {
        var rest = _document[at..Math.Min(_document.Length, at + LongestHtml)];
        var middle = rest.IndexOf("]("u8);
        var end = middle < 0 ? -1 : rest[middle..].IndexOf((byte)')');
        return end < 0 ? at + 1 : at + middle + end + 1;
    }

    /// <summary>Steps over a tag in brackets, <c>[ICML 2024]</c>, or over the bracket around links.</summary>
    private readonly int AfterTag(int at)
    {
        var rest = _document[at..Math.Min(_document.Length, at + LongestTag)];
        var close = rest.IndexOf(rest[0] == '[' ? (byte)']' : (byte)')');
        if (close < 0 || rest[..close].Contains((byte)'\n') || rest[1..close].IndexOfAny((byte)'[', (byte)'(') >= 0)
        {
            return rest[0] == '[' && rest is [_, (byte)'[', ..] ? at + 1 : close < 0 ? at : at + 1;
        }

        return GoesOn(at + close + 1) ? at + close + 1 : at;
    }

    /// <summary>Whether anything stands behind a decoration; one that stands alone is a title.</summary>
    private readonly bool GoesOn(int at) =>
        _document[at..Math.Min(_document.Length, at + LongestTag)].ContainsAnyExcept(" \t\r\n*_.,"u8);

    private readonly int CodeEnd(int at)
    {
        var rest = _document[(at + 1)..Math.Min(_document.Length, at + LongestTag)];
        return rest.IndexOf((byte)'`') is >= 0 and var length ? at + length + 2 : -1;
    }

    /// <summary>Steps over a date or the number of an item, not over a number that begins a title.</summary>
    private readonly int AfterNumber(int at)
    {
        var token = _document[at..Math.Min(_document.Length, at + LongestTag)];
        token = token[..(token.IndexOfAnyExcept("0123456789-./:"u8) is >= 0 and var end ? end : token.Length)];
        var isItem = token[^1] is (byte)'.' or (byte)')' or (byte)':' && token.Length <= 4;
        var isDate = token.Length >= 6 && token.ContainsAny("-./"u8);
        return isItem || isDate ? at + token.Length : at;
    }

    /// <summary>The stretch in bold or italics that begins there.</summary>
    private readonly (ByteSpan Content, int End)? Emphasis(int at)
    {
        var sign = _document[at];
        var run = _document[at..].IndexOfAnyExcept(sign) is >= 0 and var length ? length : _document.Length - at;
        var start = at + run;
        run = Math.Min(run, 3);
        var close = _document[start..].IndexOf("***"u8[..run]);
        if (sign == '_')
        {
            close = _document[start..].IndexOf("___"u8[..run]);
        }

        return close <= 0 || _document.Slice(start, close).IndexOf("\n\n"u8) >= 0
            ? null
            : (new ByteSpan(start, close), start + close + run);
    }

    private readonly MarkdownTitle? QuoteAt(int at)
    {
        var (open, sign) = _document[at..] switch
        {
            [(byte)'"', ..] => (1, "\""),
            [0xE2, 0x80, 0x9C, ..] => (3, "”"),
            [0xE3, 0x80, 0x8C, ..] => (3, "」"),
            [0xE3, 0x80, 0x8A, ..] => (3, "》"),
            _ => (0, ""),
        };
        ReadOnlySpan<byte> close = Encoding.UTF8.GetBytes(sign);
        var length = open == 0 ? -1 : _document[(at + open)..].IndexOf(close);
        return length <= 0
            ? null
            : new MarkdownTitle(Trimmed(at + open, at + open + length), null, at + open + length + close.Length)
            {
                StandsOut = true,
                ComesFirst = true,
            };
    }

    /// <summary>Where a plain text ends that begins there: before a link, markup, a bar, a line break or the next sentence.</summary>
    private readonly int PlainEnd(int at)
    {
        var end = at;
        while (end < _document.Length)
        {
            end += _document[end..].IndexOfAny("[<*|\r\n.h\\"u8) is >= 0 and var next ? next : _document.Length - end;
            if (end >= _document.Length)
            {
                break;
            }

            var rest = _document[end..];
            if (rest[0] == '\\')
            {
                end = Math.Min(end + 2, _document.Length);
            }
            else if ((rest[0] == '.' && !(EndsWithSentence && IsSentenceEnd(rest)))
                || (rest[0] == 'h' && !rest.StartsWith("http://"u8) && !rest.StartsWith("https://"u8)))
            {
                end++;
            }
            else
            {
                return end;
            }
        }

        return _document.Length;
    }

    private static bool IsSentenceEnd(ReadOnlySpan<byte> rest) =>
        rest is [_, (byte)' ', var after, ..] && !char.IsAsciiLetterLower((char)after);

    private readonly ByteSpan Trimmed(int start, int end) => Trimmed(start, end, " \t\r\n*_.,;:|-(["u8);

    private readonly ByteSpan Trimmed(int start, int end, ReadOnlySpan<byte> signsBehind)
    {
        while (start < end && Decoration.Contains(_document[start]))
        {
            start++;
        }

        while (end > start && signsBehind.Contains(_document[end - 1]))
        {
            end--;
        }

        return ByteSpan.FromBounds(start, end);
    }

    private readonly string LastWord(ByteSpan span)
    {
        var text = Bytes(span);
        return Encoding.UTF8.GetString(text[(text.LastIndexOf((byte)' ') + 1)..]).ToLowerInvariant();
    }

    private readonly bool IsTitle(MarkdownLink link) =>
        link.HasText && !LinkWords.AreAll(Bytes(link.Text).Trim(" []()*_"u8)) && !Bytes(link.Text).StartsWith("http"u8);

    private MarkdownLink? LinkAt(int at) => LinkFrom(at) is { } link && link.Span.Start == at && IsTitle(link) ? link : null;

    /// <summary>The first link that begins there or later.</summary>
    private MarkdownLink? LinkFrom(int at)
    {
        while (_link < _links.Count && _links[_link].Span.Start < at)
        {
            _link++;
        }

        return _link < _links.Count ? _links[_link] : null;
    }

    private readonly ReadOnlySpan<byte> Bytes(ByteSpan span) => _document.Slice(span.Start, span.Length);
}
