using PaperLint.Corpus;
using PaperLint.Text;

namespace PaperLint.Formats.Feed;

/// <summary>
/// Tells the page of a feed from other plain text: lists of packages, rules for robots, build files, licences. At
/// least half of what would be its first papers has an abstract that is prose. A text without any line to go by, which
/// holds nothing that could be mistaken, is a page that came out empty.
/// </summary>
internal static class FeedSigns
{
    /// <summary>Papers looked at: enough to tell a corpus from a licence or a list of packages.</summary>
    private const int Sampled = 20;

    public static bool Has(IEnumerable<Entry> entries)
    {
        var papers = entries.Where(entry => !entry.IsChrome).Take(Sampled).ToArray();
        return papers.Count(paper => paper.Abstract is { } text && IsProse(text.Text)) * 2 >= papers.Length;
    }

    /// <summary>
    /// Whether a line is sentences: it begins and ends like one, or is longer than a line of anything else, and half of it is
    /// plain words.
    /// </summary>
    private static bool IsProse(string line)
    {
        var text = line.AsSpan().Trim();
        var isSentence = (SentenceStops.EndWhole(text) || text.EndsWith("…"))
            && !char.IsLower(text[0])
            && text[0] is not ('#' or '-' or '*' or '/' or ';' or '%');
        var (words, plain) = (0, 0);
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(".,;:!?()'\"");
            words += word.IsEmpty ? 0 : 1;
            plain += IsLetters(word) ? 1 : 0;
        }

        return (isSentence || text.Length >= FeedLine.ShortestSureAbstract)
            && (IsWithoutSpaces(text) || (plain >= 2 && plain * 2 >= words));
    }

    /// <summary>Some scripts write no spaces between words.</summary>
    private static bool IsWithoutSpaces(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters += c > '\u2E7F' && char.IsLetter(c) ? 1 : 0;
        }

        return letters * 2 > text.Length;
    }

    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c != '-' && c != '’' && c != '\'')
            {
                return false;
            }
        }

        return !word.IsEmpty;
    }
}
