using System.Text;
using System.Xml;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Xml;

/// <summary>
/// Finds the entries of a feed. System.Xml reads it, one character a byte, so that its places are places in the file;
/// what it reads is trusted for its structure, and codecs decode the texts.
/// </summary>
internal sealed class XmlFeedReader(ReadOnlyMemory<byte> document, FieldMapping mapping)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // A document type is passed over, never read: entities can name files and can grow without end.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CloseInput = true,
    };

    private readonly int _mark = InputEncoding.MarkLength(document.Span, default);
    private readonly List<int> _lines = [];

    public List<XmlRecord> Records { get; } = [];

    public List<InputProblem> Problems { get; } = [];

    public void Read()
    {
        FindLines();
        using var reader = XmlReader.Create(new StringReader(Encoding.Latin1.GetString(document.Span[_mark..])), Settings);
        try
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "entry" or "item" })
                {
                    ReadRecord(reader);
                }
            }

            if (Records.Count == 0)
            {
                Problems.Add(
                    new InputProblem(ProblemCodes.UnmappedRecord, _mark, 1,
                    "the file has neither an <entry> nor an <item> with a title or a summary; " + FieldMapping.Advice)
                    { Unread = false });
            }
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

    private void ReadRecord(XmlReader reader)
    {
        var start = PlaceOf(reader) - 1;
        var depth = reader.Depth;
        var fields = new List<(MappedKey, ByteSpan)>();
        var isEmpty = reader.IsEmptyElement;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1 && mapping.Find(reader.LocalName) is { } key)
            {
                ReadField(reader, key, fields);
            }
        }

        if (fields.Count > 0)
        {
            var end = PlaceOf(reader);
            end += document.Span[end..].IndexOf((byte)'>') + 1;
            Records.Add(new XmlRecord(new ByteSpan(start, end - start), fields));
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
        var depth = reader.Depth;
        var isText = true;
        while (reader.Read() && reader.Depth > depth)
        {
            isText &= reader.NodeType != XmlNodeType.Element;
        }

        var content = ByteSpan.FromBounds(start, PlaceOf(reader) - 2);
        if (isText && !isKnown)
        {
            fields.Add((key, content));
        }
        else if (!isText && key.FieldName is FieldNames.Title or FieldNames.Abstract)
        {
            Problems.Add(
                new InputProblem(ProblemCodes.WrongType, content.Start, content.Length,
                $"'{key.Key}' holds elements, not text alone")
                { Unread = false });
        }
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

    private void FindLines()
    {
        var span = document.Span;
        _lines.Add(_mark);
        for (var at = _mark; at < span.Length;)
        {
            var next = span[at..].IndexOfAny((byte)'\n', (byte)'\r');
            if (next < 0)
            {
                return;
            }

            at += next;
            at += span[at] == '\r' && at + 1 < span.Length && span[at + 1] == '\n' ? 2 : 1;
            _lines.Add(at);
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
