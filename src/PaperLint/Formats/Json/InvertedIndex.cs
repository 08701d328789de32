using System.Text.Json;
using PaperLint.Corpus;

namespace PaperLint.Formats.Json;

/// <summary>
/// An abstract as OpenAlex gives it: an object whose keys are words, each with a list of the places in which the word
/// stands. A space stands between two words.
/// </summary>
/// <remarks>https://docs.openalex.org/api-entities/works/work-object#abstract_inverted_index</remarks>
internal static class InvertedIndex
{
    public const string Key = "abstract_inverted_index";

    /// <summary>The words in the order of the text, each with the bytes of its key, quotes included.</summary>
    /// <param name="raw">An object of JSON.</param>
    /// <returns>Null where it is none of that kind, or where places are missing or taken twice.</returns>
    public static List<ByteSpan>? WordsOf(ReadOnlySpan<byte> raw)
    {
        var found = new List<(long Place, ByteSpan Word)>();
        var reader = new Utf8JsonReader(raw, JsonRecordReader.Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = new ByteSpan((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.Number)
            {
                if (!reader.TryGetInt64(out var place))
                {
                    return null;
                }

                found.Add((place, word));
            }

            if (reader.TokenType != JsonTokenType.EndArray)
            {
                return null;
            }
        }

        found.Sort((a, b) => a.Place.CompareTo(b.Place));
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Place != i)
            {
                return null;
            }
        }

        return found.ConvertAll(word => word.Word);
    }
}
