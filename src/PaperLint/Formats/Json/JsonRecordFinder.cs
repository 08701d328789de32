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

    /// <summary>Bytes of a key; no longer one holds a field.</summary>
    private const int LongestKey = 100;

    private readonly List<InputProblem> _problems = [];
    private readonly int _mark = InputEncoding.MarkLength(document.Span, default);

    /// <summary>In the order of the document.</summary>
    public List<ByteSpan> Records { get; } = [];

    /// <summary>Whether the document is no JSON from some place on.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether it is an object with titles or names of what is no paper; <see cref="Records"/> are none then.</summary>
    public bool IsOfSettings { get; private set; }

    /// <summary>Fills <see cref="Records"/> and returns what is wrong with the document as a whole.</summary>
    public List<InputProblem> Find()
    {
        var reader = new Utf8JsonReader(document.Span[_mark..], JsonRecordReader.Options);
        try
        {
            reader.Read();
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            FindInRoot(ref reader);
            IsOfSettings = isObject && Records.Count > 0 && !Records.Exists(HasSign);
            if (reader.Read() || (Records.Count > 0 && !IsOfSettings))
            {
                return _problems;
            }

            var found = Records.Count;
            Records.Clear();
            return [IsOfSettings ? PaperSigns.Missing(_mark, found, "object") : Unmapped()];
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
            var key = KeyOf(reader, path);
            var mapped = mapping.Unwatched.Find(key);
            reader.Read();

            // What describes a key of that name, as a schema does, is no text.
            found = reader.TokenType == JsonTokenType.StartObject && mapped?.Key != InvertedIndex.Key ? found : found.With(mapped);
            if (reader.TokenType == JsonTokenType.StartObject && mapping.IsParent(key))
            {
                found |= Look(reader, key + ".");
            }

            reader.Skip();
        }

        return found;
    }

    private bool HasSign(ByteSpan record)
    {
        var reader = new Utf8JsonReader(document.Span.Slice(record.Start, record.Length), JsonRecordReader.Options);
        reader.Read();
        var signs = default(PaperSigns);
        AddSigns(ref reader, "", ref signs);
        return signs.Any;
    }

    private void AddSigns(ref Utf8JsonReader reader, string path, ref PaperSigns signs)
    {
        while (!signs.Any && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = KeyOf(reader, path);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && mapping.IsParent(key))
            {
                AddSigns(ref reader, key + ".", ref signs);
            }
            else if (mapping.Unwatched.Find(key) is { } mapped)
            {
                signs.Add(mapped, reader.TokenType == JsonTokenType.String ? reader.ValueSpan : []);
            }

            reader.Skip();
        }
    }

    private static string KeyOf(in Utf8JsonReader reader, string path) =>
        reader.ValueSpan.Length > LongestKey ? "" : path + Encoding.UTF8.GetString(reader.ValueSpan);

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
