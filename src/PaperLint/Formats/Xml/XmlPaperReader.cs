using System.Text;
using System.Xml;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Xml;

/// <summary>
/// Finds the papers of a document. System.Xml reads it, one character a byte, so that its places are places in the file;
/// what it reads is trusted for its structure, and codecs decode the texts.
/// </summary>
internal sealed class XmlPaperReader(ReadOnlyMemory<byte> document, FieldMapping mapping)
{
    /// <summary>Names of elements that a key with dots can have.</summary>
    private const int LongestPath = 8;

    private static readonly XmlReaderSettings Settings = new()
    {
        // A document type is passed over, never read: entities can name files and can grow without end.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CloseInput = true,
    };

    private readonly int _mark = InputEncoding.MarkLength(document.Span, default);

    /// <summary>Where each line begins.</summary>
    private readonly List<int> _lines =
        [InputEncoding.MarkLength(document.Span, default), .. LineBreaks.StartsAfterBreaks(document.Span)];

    private readonly FieldMapping _mapping = XmlVocabulary.In(mapping);

    /// <summary>The elements around the one that is read: their names, and where they begin.</summary>
    private readonly List<(string Name, int Start)> _around = [];
    private readonly XmlRecordFinder _finder = new();

    /// <summary>Whether the paper that is read is an entry of a feed.</summary>
    private bool _isFeed;

    /// <summary>Elements that are papers by their names, and in which no field was found.</summary>
    private readonly List<int> _empty = [];

    public List<XmlRecord> Records { get; } = [];

    public List<InputProblem> Problems { get; } = [];

    public void Read()
    {
        using var reader = XmlReader.Create(new StringReader(Encoding.Latin1.GetString(document.Span[_mark..])), Settings);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && !ReadPaper(reader))
                {
                    LookAround(reader);
                }
            }

            AddFound();
            ReportUnread();
        }
        catch (XmlException e)
        {
            var place = Math.Clamp(PlaceOf(e.LineNumber, e.LinePosition), 0, document.Length - 1);
            Problems.Add(new InputProblem(ProblemCodes.BrokenRecord, place, 1, Describe(e)));
        }

        var type = document.Span.IndexOf("<!DOCTYPE"u8);
        if (type >= 0 && (Records.Count == 0 || type < Records[0].Span.Start))
        {
            Problems.Insert(0,
                new InputProblem(ProblemCodes.DocumentType, type, 9, "the file has a document type definition, which is not read"));
        }
    }

    /// <summary>Reads an element that is a paper by its name.</summary>
    private bool ReadPaper(XmlReader reader)
    {
        if (!XmlVocabulary.IsPaper(reader.LocalName))
        {
            return false;
        }

        var start = PlaceOf(reader) - 1;
        _isFeed = XmlVocabulary.IsFeed(reader.LocalName);
        var depth = reader.Depth;
        var fields = new List<(MappedKey, ByteSpan)>();
        var path = new List<string>();
        var isEmpty = reader.IsEmptyElement;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            path.RemoveRange(Math.Min(path.Count, reader.Depth - depth - 1), Math.Max(0, path.Count - (reader.Depth - depth - 1)));
            path.Add(reader.LocalName);
            if (KeyOf(reader, path) is { } key)
            {
                ReadField(reader, key, fields);
            }
            else if (!_isFeed && XmlVocabulary.IsForeign(reader.LocalName))
            {
                SkipContent(reader);
            }
        }

        if (fields.Count > 0)
        {
            var end = PlaceOf(reader);
            end += document.Span[end..].IndexOf((byte)'>') + 1;
            Records.Add(new XmlRecord(new ByteSpan(start, end - start), fields));
        }
        else
        {
            _empty.Add(start);
        }

        return true;
    }

    /// <summary>
    /// The field that an element of a paper holds: one of its children, any element that is named by its path, and what is a
    /// title or an abstract by a name that nothing else has.
    /// </summary>
    private MappedKey? KeyOf(XmlReader reader, List<string> path)
    {
        if (path.Count == 1)
        {
            return _mapping.Find(reader.LocalName);
        }

        if (path.Count <= LongestPath && _mapping.IsParent(path[0]) && _mapping.Unwatched.Find(string.Join('.', path)) is { } named)
        {
            return named;
        }

        return !_isFeed && _mapping.Unwatched.Find(reader.LocalName) is { IsWeak: false } key && IsFarReaching(key, reader) ? key : null;
    }

    private static bool IsFarReaching(MappedKey key, XmlReader reader) => key.FieldName switch
    {
        FieldNames.Title or FieldNames.Abstract => true,
        FieldNames.Id => reader.LocalName is "doi" or "article-id" or "ELocationID" or "ArticleId"
            && !XmlVocabulary.IsForeignIdentifier(
                reader.GetAttribute("pub-id-type") ?? reader.GetAttribute("EIdType") ?? reader.GetAttribute("IdType")),
        _ => false,
    };

    /// <summary>Notes the fields of elements that are in no known paper.</summary>
    private void LookAround(XmlReader reader)
    {
        _around.RemoveRange(Math.Min(_around.Count, reader.Depth), Math.Max(0, _around.Count - reader.Depth));
        _isFeed = false;
        _around.Add((reader.LocalName, PlaceOf(reader) - 1));
        if (_around is [.., var parent, _] && XmlVocabulary.IsFeedItself(parent.Name))
        {
            return;
        }

        if ((_mapping.Unwatched.Find(reader.LocalName) ?? KeyByPath()) is not { } key || key.IsWeak)
        {
            return;
        }

        var fields = new List<(MappedKey, ByteSpan)>();
        ReadField(reader, key, fields);
        foreach (var (_, content) in fields)
        {
            _finder.Add(_around.Select(element => element.Start), key, content);
        }
    }

    /// <summary>The field of the element that is read by the names of those around it, as many of them as a key has.</summary>
    private MappedKey? KeyByPath()
    {
        for (var i = _around.Count - 2; i >= Math.Max(0, _around.Count - LongestPath); i--)
        {
            if (_mapping.IsParent(_around[i].Name)
                && _mapping.Unwatched.Find(string.Join('.', _around.Skip(i).Select(element => element.Name))) is { } key)
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>The papers of a vocabulary that nobody knows, where there are none of a known one.</summary>
    private void AddFound()
    {
        if (Records.Count > 0)
        {
            return;
        }

        foreach (var (start, fields) in _finder.Find())
        {
            var end = fields.Max(field => field.Content.End);
            Records.Add(new XmlRecord(ByteSpan.FromBounds(start, end), fields));
        }
    }

    private void ReportUnread()
    {
        if (Records.Count == 0)
        {
            Problems.Add(
                new InputProblem(ProblemCodes.UnmappedRecord, _mark, 1,
                "no element in the file is known to hold a title or an abstract of a paper; " + FieldMapping.Advice)
                { Unread = false });
        }
        else if (_empty.Count > Records.Count)
        {
            Problems.Add(
                new InputProblem(ProblemCodes.UnmappedRecord, _empty[0], 1,
                $"{_empty.Count} of the {_empty.Count + Records.Count} papers have no title and no abstract that is known; "
                + FieldMapping.Advice)
                { Unread = false });
        }
    }

    /// <summary>Goes to the end of an element.</summary>
    private static void SkipContent(XmlReader reader)
    {
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
        }
    }

    private void ReadField(XmlReader reader, MappedKey key, List<(MappedKey, ByteSpan)> fields)
    {
        var name = PlaceOf(reader);
        var isKnown = fields.Exists(field => field.Item1.FieldName == key.FieldName && field.Item1.Rank <= key.Rank);
        if (reader.GetAttribute("href") is not null)
        {
            if (!isKnown && reader.GetAttribute("rel") is null or "alternate")
            {
                reader.MoveToAttribute("href");
                fields.Add((key, AttributeAt(PlaceOf(reader))));
                reader.MoveToElement();
            }

            return;
        }

        if (reader.IsEmptyElement)
        {
            return;
        }

        var start = EndOfTag(name);
        SkipContent(reader);
        var content = Trimmed(ByteSpan.FromBounds(start, PlaceOf(reader) - 2));

        // In the ACL Anthology <url> names a file.
        var isAddress = _isFeed
            || key.FieldName != FieldNames.Url || document.Span.Slice(content.Start, content.Length).Contains((byte)'/');
        if (!isKnown && isAddress)
        {
            fields.Add((key, content));
        }
    }

    /// <summary>Without the heading of an abstract and the line on who owns it, which are none of its text.</summary>
    private ByteSpan Trimmed(ByteSpan content)
    {
        var text = document.Span.Slice(content.Start, content.Length);
        var space = text.IndexOfAnyExcept(" \t\r\n"u8);
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<title>", "</title>"), ("<jats:title>", "</jats:title>")])
        {
            if (space >= 0 && text[space..].StartsWith(System.Text.Encoding.ASCII.GetBytes(open))
                && text.IndexOf(System.Text.Encoding.ASCII.GetBytes(close)) is > 0 and var end)
            {
                return new ByteSpan(content.Start + end + close.Length, content.Length - end - close.Length);
            }
        }

        return text.IndexOf("<CopyrightInformation"u8) is >= 0 and var copyright ? new ByteSpan(content.Start, copyright) : content;
    }

    /// <summary>The value of the attribute whose name stands at <paramref name="at"/>.</summary>
    private ByteSpan AttributeAt(int at)
    {
        var quote = at + document.Span[at..].IndexOfAny((byte)'"', (byte)'\'');
        var length = document.Span[(quote + 1)..].IndexOf(document.Span[quote]);
        return new ByteSpan(quote + 1, length);
    }

    /// <summary>
    /// The byte after the start tag whose name stands at <paramref name="at"/>; a <c>&gt;</c> in an attribute does not end it.
    /// </summary>
    private int EndOfTag(int at)
    {
        byte quote = 0;
        for (; ; at++)
        {
            var b = document.Span[at];
            if (quote != 0)
            {
                quote = b == quote ? (byte)0 : quote;
            }
            else if (b is (byte)'"' or (byte)'\'')
            {
                quote = b;
            }
            else if (b == '>')
            {
                return at + 1;
            }
        }
    }

    private int PlaceOf(XmlReader reader) => PlaceOf(((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);

    /// <summary>Line and position are 1-based.</summary>
    private int PlaceOf(int line, int position) => line == 0 ? _mark : _lines[Math.Min(line, _lines.Count) - 1] + position - 1;

    /// <summary>The message without the place that it ends with.</summary>
    private static string Describe(XmlException exception)
    {
        var place = exception.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return (place < 0 ? exception.Message : exception.Message[..place]).TrimEnd('.');
    }
}
