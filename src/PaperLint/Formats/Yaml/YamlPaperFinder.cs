using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;
using PaperLint.Corpus.Reading;
using PaperLint.Packs;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperLint.Formats.Yaml;

/// <summary>
/// Finds the mappings of a YAML document that are papers: those that have a key for a title or an abstract and are in no other
/// paper. Aliases are never followed: a few lines of them can stand for gigabytes.
/// </summary>
internal sealed class YamlPaperFinder(ReadOnlyMemory<byte> document, FieldMapping mapping)
{
    /// <summary>Deeper than any list of papers, far from what a stack could not hold.</summary>
    private const int DeepestNesting = 64;

    private readonly int _mark = InputEncoding.MarkLength(document.Span, default);
    private readonly string _text = Encoding.UTF8.GetString(document.Span[InputEncoding.MarkLength(document.Span, default)..]);

    /// <summary>A place in the text and the same place in bytes; places are asked for in about their order.</summary>
    private (int Unit, int Byte) _known;

    private int[]? _offsets;

    /// <summary>In the order of the document.</summary>
    public List<YamlRecord> Records { get; } = [];

    public List<InputProblem> Problems { get; } = [];

    public void Find()
    {
        _known = (0, _mark);
        if (!System.Text.Unicode.Utf8.IsValid(document.Span))
        {
            // What is no UTF-8 takes other room in the text.
            _offsets = new int[_text.Length + 1];
            Utf8Offsets.Map(document.Span[_mark..], _mark, _offsets);
            _offsets[^1] = document.Length;
        }

        var parser = new CheckedYamlParser(new StringReader(_text));
        try
        {
            var isMapping = true;
            while (parser.MoveNext())
            {
                if (parser.Current is NodeEvent)
                {
                    isMapping &= parser.Current is MappingStart;
                    ReadNode(parser, depth: 0);
                }
            }

            // Where an abstract is written in a way that is not read, there is one.
            if (isMapping && Records.Count > 0 && Problems.Count == 0 && !Records.Exists(HasSign))
            {
                Problems.Add(PaperSigns.Missing(_mark, Records.Count, "mapping"));
                Records.Clear();
            }
            else if (Records.Count == 0)
            {
                Problems.Add(new InputProblem(ProblemCodes.UnmappedRecord, _mark, 1,
                    "no mapping in the file has a key that holds a title or an abstract; " + FieldMapping.Advice)
                { Unread = false });
            }
        }
        catch (YamlException e)
        {
            var place = Math.Clamp(PlaceOf((int)Math.Clamp(e.Start.Index, 0, _text.Length)), 0, document.Length - 1);
            Problems.Add(new InputProblem(ProblemCodes.BrokenRecord, place, 1, e.Message.Split('\n')[0].TrimEnd('.', ' ')));
        }

        // A problem within a mapping is met before the mapping is whole.
        Records.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    private bool HasSign(YamlRecord record)
    {
        var signs = default(PaperSigns);
        foreach (var (key, content, _) in record.Fields)
        {
            signs.Add(key, document.Span.Slice(content.Start, content.Length));
        }

        return signs.Any;
    }

    /// <summary>Reads the node that the parser stands at, to its end.</summary>
    private void ReadNode(CheckedYamlParser parser, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested deeper than {DeepestNesting} levels");
        }

        switch (parser.Current)
        {
            case SequenceStart:
                for (MoveNext(parser); parser.Current is not SequenceEnd; MoveNext(parser))
                {
                    ReadNode(parser, depth + 1);
                }

                break;
            case MappingStart:
                ReadMapping(parser, depth);
                break;
        }
    }

    /// <summary>To the next event of a node that is not at its end.</summary>
    private static void MoveNext(CheckedYamlParser parser)
    {
        if (!parser.MoveNext() || parser.Current is null)
        {
            throw new YamlException("the document ends within a list or a mapping");
        }
    }

    private void ReadMapping(CheckedYamlParser parser, int depth)
    {
        var start = (int)parser.Current!.Start.Index;
        var end = start;
        var within = Records.Count;
        var keys = default(KeysFound);
        var fields = new List<(MappedKey, Scalar)>();
        var isInFlow = ((MappingStart)parser.Current).Style == MappingStyle.Flow;
        for (MoveNext(parser); parser.Current is not MappingEnd; MoveNext(parser))
        {
            var key = parser.Current is Scalar name ? mapping.Unwatched.Find(name.Value) : null;
            ReadNode(parser, depth + 1);
            MoveNext(parser);
            if (key is { } mapped && parser.Current is Scalar value)
            {
                fields.Add((mapped, value));
                keys = keys.With(mapped);
            }
            else
            {
                ReadNode(parser, depth + 1);
            }

            end = (int)parser.Current!.End.Index;
        }

        if (keys.IsPaper)
        {
            Records.RemoveRange(within, Records.Count - within);
            Add(ByteSpan.FromBounds(start, end), isInFlow ? YamlScalarCodec.InFlow : YamlScalarCodec.Instance, fields);
        }
    }

    /// <param name="units">The mapping, in units of the text.</param>
    /// <param name="codec">How its scalars are written.</param>
    /// <param name="fields">Those that are fields.</param>
    private void Add(ByteSpan units, YamlScalarCodec codec, List<(MappedKey Key, Scalar Value)> fields)
    {
        var first = PlaceOf(units.Start);
        var contents = new List<(MappedKey Key, ByteSpan Content, FieldCodec Codec)>();
        (MappedKey, ByteSpan, FieldCodec)? lost = null;
        foreach (var (key, value) in fields)
        {
            var content = ByteSpan.FromBounds(PlaceOf((int)value.Start.Index), PlaceOf((int)value.End.Index));
            var raw = document.Span.Slice(content.Start, content.Length).TrimEnd(" \t\r\n"u8);
            var text = value.Style is ScalarStyle.Literal or ScalarStyle.Folded ? value.Value.TrimEnd('\n') : value.Value;
            if (key.FieldName == FieldNames.Abstract && IsNull(value, raw, content.Start))
            {
                lost ??= (key, content with { Length = raw.Length }, YamlNullCodec.Instance);
            }
            else if (raw.Length > 0 && codec.Decode(raw) == text)
            {
                contents.Add((key, content with { Length = raw.Length }, codec));
            }
            else if (key.FieldName is FieldNames.Title or FieldNames.Abstract)
            {
                Problems.Add(new InputProblem(ProblemCodes.WrongType, content.Start, raw.Length,
                    raw.IsEmpty ? $"'{key.Key}' is empty" : $"'{key.Key}' is written in a way of YAML that is not read; write it in quotes")
                { Unread = false });
            }
        }

        if (contents.Count > 0)
        {
            // What is null counts where the mapping has no abstract under another key.
            contents.AddRange(lost is { } absent && !contents.Exists(field => field.Key.FieldName == FieldNames.Abstract) ? [absent] : []);
            Records.Add(new YamlRecord(ByteSpan.FromBounds(first, Math.Max(first, PlaceOf(units.End))), contents));
        }
    }

    /// <summary>Whether a value is none, and one can be written in its place: a key may also stand without its colon.</summary>
    private bool IsNull(Scalar value, ReadOnlySpan<byte> raw, int start) =>
        value is { Style: ScalarStyle.Plain, Tag.IsEmpty: true, Anchor.IsEmpty: true }
        && YamlNullCodec.IsNull(raw)
        && (!raw.IsEmpty || (start > 0 && document.Span[start - 1] == (byte)':'));

    /// <summary>The byte at which a unit of the text begins.</summary>
    private int PlaceOf(int unit)
    {
        unit = Math.Min(unit, _text.Length);
        if (_offsets is not null)
        {
            return _offsets[unit];
        }

        var (known, at) = _known;
        at += unit >= known
            ? Encoding.UTF8.GetByteCount(_text.AsSpan(known, unit - known))
            : -Encoding.UTF8.GetByteCount(_text.AsSpan(unit, known - unit));
        _known = (unit, at);
        return Math.Min(at, document.Length);
    }
}
