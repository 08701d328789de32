using System.Collections.Immutable;
using System.Text.Json;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Corpus.Formats.Json;

/// <summary>Makes an entry of a JSON object.</summary>
internal sealed class JsonRecordReader(Block block, FieldMapping mapping, JsonStringCodec codec, ImmutableArray<InputProblem>.Builder problems)
{
    /// <summary>Deeper than any catalogue of papers, far from what a stack could not hold.</summary>
    private const int DeepestNesting = 128;

    public static readonly JsonReaderOptions Options = new() { MaxDepth = DeepestNesting };

    private readonly EntryBuilder _entry = new();

    /// <summary>Reads the object that <paramref name="reader"/> stands at. Its bytes begin at <paramref name="offset"/> of the block.</summary>
    /// <returns>Null where the object holds no field.</returns>
    /// <exception cref="JsonException">It is no object, or no JSON.</exception>
    public Entry? Read(ref Utf8JsonReader reader, int offset)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"an object was expected, not {NameOf(reader.TokenType)}");
        }

        var start = offset + (int)reader.TokenStartIndex;
        _entry.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.HasValueSequence || reader.ValueIsEscaped ? mapping.Find(reader.GetString()!) : mapping.Find(reader.ValueSpan);
            var keyStart = offset + (int)reader.TokenStartIndex;
            reader.Read();
            if (key is { } mapped)
            {
                ReadValue(ref reader, mapped, offset, keyStart);
            }
            else
            {
                reader.Skip();
            }
        }

        if (_entry.IsEmpty)
        {
            problems.Add(new InputProblem(ProblemCodes.UnmappedRecord, start, 1, "the object has none of the keys that hold a title or an abstract") { Unread = false });
            return null;
        }

        return _entry.Build();
    }

    private void ReadValue(ref Utf8JsonReader reader, MappedKey key, int offset, int keyStart)
    {
        var start = offset + (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.String)
        {
            var length = reader.ValueSpan.Length + 2;
            var raw = block.Bytes.Span.Slice(start, length);
            if (reader.ValueIsEscaped)
            {
                CheckSurrogates(raw, start);
            }

            var field = new Field(key.FieldName, codec.Decode(raw), new FieldSource(block, start, length, codec));
            if (!_entry.Add(key, field))
            {
                problems.Add(new InputProblem(ProblemCodes.DuplicateKey, keyStart, start - keyStart, $"'{key.Key}' stands twice in this object"));
            }

            return;
        }

        var expectsText = key.FieldName is FieldNames.Title or FieldNames.Abstract;
        var name = NameOf(reader.TokenType);
        reader.Skip();
        if (expectsText)
        {
            var length = offset + (int)reader.BytesConsumed - start;
            problems.Add(new InputProblem(ProblemCodes.WrongType, start, length, $"'{key.Key}' is {name}, not text") { Unread = false });
        }
    }

    private void CheckSurrogates(ReadOnlySpan<byte> raw, int start)
    {
        var pieces = new JsonStringPieces(raw);
        while (pieces.MoveNext())
        {
            if (pieces.IsLoneSurrogate)
            {
                problems.Add(new InputProblem(ProblemCodes.LoneSurrogate, start + pieces.Start, pieces.Current.Length, "half of a surrogate pair stands alone"));
                return;
            }
        }
    }

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
