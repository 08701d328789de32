using System.Collections.Frozen;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Finds where a compound lost its hyphen: <c>zerothorder</c>, <c>state-of-theart</c>.</summary>
internal sealed class Compounds(Lexicon lexicon, FrozenSet<string> heads)
{
    private const int ShortestPart = 3;

    /// <summary>The little words inside compounds as <c>state-of-the-art</c> and <c>end-to-end</c>.</summary>
    private static readonly string[] Links = ["of", "to", "the", "and"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _heads = heads.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="RuleException">The data file is no list.</exception>
    public static Compounds Read(Rule rule, Lexicon lexicon) => rule.Parameters.Data(SpellingKind.HeadsKey) is RuleMapping file && file["heads"] is RuleScalar text
        ? new Compounds(lexicon, text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet())
        : throw rule.Parameters.Error(rule.Parameters.Values, $"'{SpellingKind.HeadsKey}' must name a data file with 'heads'");

    /// <summary>Where a word that is not known falls into a known word and the head of a compound; -1 when it does not.</summary>
    public int FindHead(ReadOnlySpan<char> word)
    {
        for (var i = ShortestPart; i <= word.Length - ShortestPart; i++)
        {
            if (_heads.Contains(word[i..]) && lexicon.IsListed(word[..i]) && !Affixes.IsPrefix(word[..i]))
            {
                return i;
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
            if (followsHyphen && word.Length - link.Length >= ShortestPart && word.StartsWith(link) && lexicon.IsListed(word[link.Length..]))
            {
                return link.Length;
            }

            if (precedesHyphen && word.Length - link.Length >= ShortestPart && word.EndsWith(link) && lexicon.IsListed(word[..^link.Length]))
            {
                return word.Length - link.Length;
            }
        }

        return -1;
    }
}
