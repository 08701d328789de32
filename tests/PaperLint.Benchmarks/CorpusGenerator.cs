using System.Text;
using System.Text.Json;

namespace PaperLint.Benchmarks;

/// <summary>
/// Writes a corpus of invented papers as JSON Lines, the same for the same seed. Words follow Zipf's law as in real
/// text, so papers share pairs of words as real ones do; abstracts have the length of arXiv's. One paper in twenty is an
/// altered copy of an earlier one.
/// </summary>
public sealed class CorpusGenerator(int seed)
{
    /// <summary>Distinct words of an invented language.</summary>
    private const int Vocabulary = 60_000;

    /// <summary>One paper in so many is a copy.</summary>
    private const int CopyEvery = 20;

    /// <summary>Papers that are kept to be copied.</summary>
    private const int Originals = 1000;

    private readonly Random _random = new(seed);
    private readonly string[] _words = CreateVocabulary(seed);
    private readonly (string Title, string Text)[] _originals = new (string, string)[Originals];

    public void Write(int count, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        for (var i = 0; i < count; i++)
        {
            var (title, text) = i >= Originals && i % CopyEvery == 0 ? Copy(_originals[_random.Next(Originals)]) : Paper();
            if (i % CopyEvery != 0 || i < Originals)
            {
                _originals[i < Originals ? i : _random.Next(Originals)] = (title, text);
            }

            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteString("abstract", text);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>One more paper, that is no copy of another.</summary>
    public (string Title, string Text) Paper() => (Title(), Abstract());

    private (string Title, string Text) Copy((string Title, string Text) original) => _random.Next(5) switch
    {
        0 => original,
        1 => (original.Title.ToUpperInvariant(), original.Text),
        2 => (original.Title, original.Text[..(original.Text.Length * 3 / 4)]),
        3 => (original.Title + ": Extended Version", original.Text),
        _ => (original.Title, original.Text + " " + Sentence()),
    };

    private string Title() => Capital(string.Join(' ', Enumerable.Range(0, 6 + _random.Next(8)).Select(_ => Word())));

    private string Abstract()
    {
        var text = new StringBuilder();
        for (var sentences = 5 + _random.Next(6); sentences > 0; sentences--)
        {
            text.Append(Sentence()).Append(sentences > 1 ? " " : "");
        }

        return text.ToString();
    }

    private string Sentence()
    {
        var text = new StringBuilder(Capital(Word()));
        for (var words = 12 + _random.Next(18); words > 0; words--)
        {
            text.Append(' ').Append(Word());
        }

        return text.Append('.').ToString();
    }

    /// <summary>A word of rank r with a probability of about 1/r.</summary>
    private string Word() => _words[(int)Math.Pow(Vocabulary, _random.NextDouble()) - 1];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string[] CreateVocabulary(int seed)
    {
        var random = new Random(seed);
        var words = new List<string>(Vocabulary);
        var seen = new HashSet<string>();
        while (words.Count < Vocabulary)
        {
            // Frequent words are short.
            var word = new StringBuilder();
            for (var syllables = 1 + (int)Math.Log(words.Count + 1, 40) + random.Next(2); syllables > 0; syllables--)
            {
                word.Append("bcdfghklmnprstvw"[random.Next(16)]).Append("aeiou"[random.Next(5)]);
                if (random.Next(3) == 0)
                {
                    word.Append("nrstl"[random.Next(5)]);
                }
            }

            if (seen.Add(word.ToString()))
            {
                words.Add(word.ToString());
            }
        }

        return [.. words];
    }
}
