using System.Buffers;
using PaperLint.Text;

namespace PaperLint.Trainer.Words;

/// <summary>Counts the words of sound abstracts and their titles, and pairs of words that one space parts, in small letters.</summary>
internal sealed class WordCounting
{
    private static readonly SearchValues<char> s_letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<(string First, string Second), int> _pairs = [];

    public IReadOnlyDictionary<string, int> Words => _words;

    public IReadOnlyDictionary<(string First, string Second), int> Pairs => _pairs;

    /// <param name="folder">A folder with <c>abstracts.jsonl.gz</c> and <c>feed-rss.jsonl.gz</c>.</param>
    public static WordCounting Of(string folder)
    {
        var counting = new WordCounting();
        foreach (var file in new[] { "abstracts.jsonl.gz", "feed-rss.jsonl.gz" })
        {
            var papers = RowReader.Each(Path.Combine(folder, file), row =>
                (Title: row.GetProperty("title").GetString()!, Abstract: row.GetProperty("abstract").GetString()!));
            foreach (var (title, summary) in papers)
            {
                counting.Add(title + ".");
                counting.Add(summary);
            }
        }

        return counting;
    }

    public void Add(string text)
    {
        // An abstract that was cut off ends in half a word.
        text = text.TrimEnd();
        text = text[..(text.AsSpan().LastIndexOfAnyExcept(s_letters) + 1)];
        string? before = null;
        var end = -1;
        var words = new AsciiWords(text);
        while (words.MoveNext())
        {
            var word = text[words.Start..words.End].ToLowerInvariant();
            _words[word] = _words.GetValueOrDefault(word) + 1;
            if (before is not null && words.Start == end + 1 && text[end] == ' ')
            {
                _pairs[(before, word)] = _pairs.GetValueOrDefault((before, word)) + 1;
            }

            (before, end) = (word, words.End);
        }
    }
}
