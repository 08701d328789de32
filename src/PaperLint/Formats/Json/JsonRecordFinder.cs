using System.Text;
using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Json;

/// <summary>
/// Finds the objects of a JSON document that are papers: those that have a key for a title or an abstract and are in no other
/// paper.
/// </summary>
internal sealed class JsonRecordFinder(ReadOnlyMemory<byte> document, FieldMapping mapping)
{
    /// <summary>Objects deeper than this are not looked into, so that no document makes the search long.</summary>
    private const int DeepestRecord = 8;

    private readonly List<InputProblem> _problems = [];
    private readonly int _mark = InputEncoding.MarkLength(document.Span, default);

    /// <summary>In the order of the document.</summary>
    public List<ByteSpan> Records { get; } = [];

    /// <summary>Whether the document is no JSON from some place on.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Fills <see cref="Records"/> and returns what is wrong with the document as a whole.</summary>
    public List<InputProblem> Find()
    {
        var reader = new Utf8JsonReader(document.Span[_mark..], JsonRecordReader.Options);
        try
        {
            reader.Read();
            FindInRoot(ref reader);
            return reader.Read() || Records.Count > 0 ? _problems : [Unmapped()];
        }
        catch (JsonException e)
        {
            IsBroken = true;
            return [new InputProblem(ProblemCodes.BrokenRecord, PlaceOf(e), 1, JsonProblem.Describe(e))];
        }
    }

    private void FindInRoot(ref Utf8JsonReader reader)
    {
        // A paper has an abstract and may list the papers it cites; an answer has at most a name and lists the papers it is about.
        var root = reader;
        if (root.TokenType == JsonTokenType.StartObject && Look(reader, "").HasAbstract)
        {
            Add(ref reader);
            return;
        }

        FindBelow(ref reader, depth: 0);
        if (Records.Count == 0 && root.TokenType == JsonTokenType.StartObject && Look(root, "").HasAny)
        {
            Add(ref root);
        }
    }

    private void FindBelow(ref Utf8JsonReader reader, int depth)
    {
        if (depth == DeepestRecord || reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            reader.Skip();
            return;
        }

        var isList = reader.TokenType == JsonTokenType.StartArray;
        var (papers, others, firstOther) = (0, 0, 0);
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                reader.Read();
            }

            if (reader.TokenType == JsonTokenType.StartObject && Look(reader, "").IsPaper)
            {
                papers++;
                Add(ref reader);
            }
            else
            {
                firstOther = others++ == 0 ? _mark + (int)reader.TokenStartIndex : firstOther;
                FindBelow(ref reader, depth + 1);
            }
        }

        if (isList && papers > 0 && others > papers)
        {
            _problems.Add(new InputProblem(ProblemCodes.UnmappedRecord, firstOther, 1,
                $"{others} of the {papers + others} items of the list have no key that holds a title or an abstract; {FieldMapping.Advice}")
            { Unread = false });
        }
    }

    private void Add(ref Utf8JsonReader reader)
    {
        var start = _mark + (int)reader.TokenStartIndex;
        reader.Skip();
        Records.Add(new ByteSpan(start, _mark + (int)reader.BytesConsumed - start));
    }

    /// <summary>Which keys the object has that <paramref name="reader"/> stands at. Stops as soon as it is sure.</summary>
    private KeysFound Look(Utf8JsonReader reader, string path)
    {
        var found = default(KeysFound);
        while (!found.HasAbstract && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.ValueSpan.Length > 100 ? "" : path + Encoding.UTF8.GetString(reader.ValueSpan);
            found = found.With(mapping.Unwatched.Find(key));
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && mapping.IsParent(key))
            {
                found |= Look(reader, key + ".");
            }

            reader.Skip();
        }

        return found;
    }

    private InputProblem Unmapped() =>
        new(ProblemCodes.UnmappedRecord, _mark, 1,
            "no object in the file has a key that holds a title or an abstract; " + FieldMapping.Advice)
        { Unread = false };

    private int PlaceOf(JsonException exception)
    {
        var at = _mark;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            at += document.Span[at..].IndexOf((byte)'\n') + 1;
        }

        return Math.Clamp(at + (int)(exception.BytePositionInLine ?? 0), 0, document.Length - 1);
    }
}
