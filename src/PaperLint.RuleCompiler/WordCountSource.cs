using System.Globalization;
using PaperLint.Language.English;
using PaperLint.Packs;

namespace PaperLint.RuleCompiler;

/// <summary>Reads the counts of words as they are kept: a line a word, its count, and pairs of a following word and its count.</summary>
internal static class WordCountSource
{
    private const int Head = 2;

    public static IReadOnlyCollection<CountedWord> Read(string path) =>
        [
            .. File.ReadLines(path).Index()
                .Where(line => line.Item is not ['#', ..] and not "")
                .SelectMany(line => ReadLine(line.Item, path, line.Index + 1)),
        ];

    private static IEnumerable<CountedWord> ReadLine(string line, string path, int number)
    {
        var parts = line.Split(' ');
        if (parts.Length < Head || parts.Length % 2 != 0)
        {
            throw new RuleException(path, number, 1, "a line is a word, its count, and pairs of a following word and its count");
        }

        yield return new CountedWord(parts[0], "", parts[1].StartsWith('+'), CountOf(parts[1].TrimStart('+')));
        for (var i = Head; i < parts.Length; i += 2)
        {
            yield return new CountedWord(parts[0], parts[i], IsListed: false, CountOf(parts[i + 1]));
        }

        int CountOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new RuleException(path, number, 1, $"'{text}' is no count");
    }
}
