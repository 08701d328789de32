using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PaperLint.Corpus;

namespace PaperLint.Formats.Json;

/// <summary>Makes an entry of a JSON object.</summary>
internal sealed class JsonRecordReader(Block block, FieldMapping mapping, JsonStringCodec codec,
    ImmutableArray<InputProblem>.Builder problems)
{
    /// <summary>Deeper than any catalogue of papers, far from what a stack could not hold.</summary>
    private const int DeepestNesting = 128;

    public static readonly JsonReaderOptions Options = new() { MaxDepth = DeepestNesting };

    private readonly EntryBuilder _entry = new();

    /// <summary>An abstract that is null; it counts where the object has none under another key.</summary>
    private (MappedKey Key, Field Field)? _lost;

    /// <summary>Where the bytes of the reader begin in the block.</summary>
    private int _offset;

    /// <summary>
    /// Reads the object that <paramref name="reader"/> stands at. Its bytes begin at <paramref name="offset"/> of the block.
    /// </summary>
    /// <returns>Null where the object holds no field.</returns>
    /// <exception cref="JsonException">It is no object, or no JSON.</exception>
    public Entry? Read(ref Utf8JsonReader reader, int offset)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"an object was expected, not {NameOf(reader.TokenType)}");
        }

        _offset = offset;
        _entry.Clear();
        _lost = null;
        var start = offset + (int)reader.TokenStartIndex;
        ReadObject(ref reader, path: "");
        if (!_entry.IsEmpty)
        {
            if (_lost is { } lost && !_entry.Has(FieldNames.Abstract))
            {
                _entry.Add(lost.Key, lost.Field);
            }

            return _entry.Build();
        }

        problems.Add(
            new InputProblem(ProblemCodes.UnmappedRecord, start, 1,
            "the object has none of the keys that hold a title or an abstract; " + FieldMapping.Advice)
            { Unread = false });
        return null;
    }

    private void ReadObject(ref Utf8JsonReader reader, string path)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isPlain = path.Length == 0 && !reader.ValueIsEscaped;
            var key = isPlain ? "" : path + KeyOf(ref reader);
            var mapped = isPlain ? mapping.Find(reader.ValueSpan) : mapping.Find(key);
            var isParent = isPlain ? mapping.IsParent(reader.ValueSpan) : mapping.IsParent(key);
            var name = reader.ValueSpan;
            var keyStart = _offset + (int)reader.TokenStartIndex;
            reader.Read();
            if (isParent && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(ref reader, (isPlain ? Encoding.UTF8.GetString(name) : key) + ".");
            }
            else if (mapped is { } field)
            {
                ReadValue(ref reader, field, keyStart);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, MappedKey key, int keyStart)
    {
        var start = _offset + (int)reader.TokenStartIndex;
        var token = reader.TokenType;
        var isText = token == JsonTokenType.String || (token == JsonTokenType.StartArray && IsListOfTexts(reader));
        reader.Skip();
        var length = _offset + (int)reader.BytesConsumed - start;
        var raw = block.Bytes.Span.Slice(start, length);
        if (token is JsonTokenType.StartObject or JsonTokenType.Null && key.Key == InvertedIndex.Key)
        {
            if (token == JsonTokenType.Null)
            {
                return;
            }

            isText = InvertedIndex.WordsOf(raw) is not null;
        }

        if (isText)
        {
            var fieldCodec = token switch
            {
                JsonTokenType.String => codec,
                JsonTokenType.StartObject => codec.Index,
                _ => codec.ListOf(key.FieldName),
            };
            CheckSurrogates(raw, start);
            if (!_entry.Add(key, new Field(key.FieldName, fieldCodec.Decode(raw), new FieldSource(block, start, length, fieldCodec))))
            {
                problems.Add(
                    new InputProblem(ProblemCodes.DuplicateKey, keyStart, start - keyStart, $"'{key.Key}' stands twice in this object"));
            }
        }
        else if (token == JsonTokenType.Null && key.FieldName == FieldNames.Abstract)
        {
            _lost ??= (key, new Field(key.FieldName, "", new FieldSource(block, start, length, codec.Null)));
        }
        else if (key.FieldName is FieldNames.Title or FieldNames.Abstract)
        {
            problems.Add(
                new InputProblem(ProblemCodes.WrongType, start, length, token == JsonTokenType.StartObject && key.Key == InvertedIndex.Key
                    ? $"'{key.Key}' leaves out places of words, or has two words in one; it was not read"
                    : $"'{key.Key}' is {NameOf(token)}, not text")
                { Unread = false });
        }
    }

    private static bool IsListOfTexts(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
        }

        return reader.TokenType == JsonTokenType.EndArray;
    }

    private void CheckSurrogates(ReadOnlySpan<byte> raw, int start)
    {
        if (raw.IndexOf("\\ud"u8) < 0 && raw.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        var pieces = new JsonStringPieces(raw);
        while (pieces.MoveNext())
        {
            if (pieces.IsLoneSurrogate)
            {
                problems.Add(
                    new InputProblem(ProblemCodes.LoneSurrogate, start + pieces.Start, pieces.Current.Length,
                    "half of a surrogate pair stands alone"));
                return;
            }
        }
    }

    /// <summary>The key the reader stands at. Half a surrogate pair makes it one that nobody looks for.</summary>
    private static string KeyOf(ref Utf8JsonReader reader) => JsonStringCodec.Unicode.Decode([(byte)'"', .. reader.ValueSpan, (byte)'"']);

    private static string NameOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "text",
    };
}
