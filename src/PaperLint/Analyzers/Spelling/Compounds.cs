using System.Collections.Frozen;
using PaperLint.Language.English;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Finds where a compound lost its hyphen: <c>zerothorder</c>, <c>state-of-theart</c>.</summary>
internal sealed class Compounds(Lexicon lexicon, IEnumerable<string> heads)
{
    private const int ShortestPart = 3;
    private const int LetterBits = 16;

    /// <summary>The little words inside compounds as <c>state-of-the-art</c> and <c>end-to-end</c>.</summary>
    private static readonly string[] Links = ["of", "to", "the", "and"];

    /// <summary>By their last three letters, which most words share with none of them; the longest first.</summary>
    private readonly FrozenDictionary<ulong, string[]> _heads = heads.Where(head => head.Length >= ShortestPart).Distinct()
        .GroupBy(head => EndOf(head))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(head => head.Length).ToArray());

    /// <summary>Where a word that is not known falls into a known word and the head of a compound; -1 when it does not.</summary>
    public int FindHead(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 * ShortestPart || !_heads.TryGetValue(EndOf(word), out var heads))
        {
            return -1;
        }

        foreach (var head in heads)
        {
            var at = word.Length - head.Length;
            if (at >= ShortestPart && word.EndsWith(head) && lexicon.IsListed(word[..at]) && !Affixes.IsPrefix(word[..at]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// Where a word that is not known, part of a hyphenated compound, falls into a known word and a link inside the
    /// compound; -1 when it does not.
    /// </summary>
    public int FindLink(ReadOnlySpan<char> word, bool followsHyphen, bool precedesHyphen)
    {
        foreach (var link in Links)
        {
            if (followsHyphen
                && word.Length - link.Length >= ShortestPart
                && word.StartsWith(link)
                && lexicon.IsListed(word[link.Length..]))
            {
                return link.Length;
            }

            if (precedesHyphen
                && word.Length - link.Length >= ShortestPart
                && word.EndsWith(link)
                && lexicon.IsListed(word[..^link.Length]))
            {
                return word.Length - link.Length;
            }
        }

        return -1;
    }

    private static ulong EndOf(ReadOnlySpan<char> word) =>
        ((ulong)word[^3] << (2 * LetterBits)) | ((ulong)word[^2] << LetterBits) | word[^1];
}
