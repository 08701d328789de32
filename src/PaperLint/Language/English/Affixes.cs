using System.Collections.Frozen;

namespace PaperLint.Language.English;

/// <summary>What English adds to words at their ends and beginnings: how a word that stands in no list is still known.</summary>
internal static class Affixes
{
    private const int LetterBits = 5;

    private static readonly (string Ending, string Stem)[] AllSuffixes =
    [
        ("iers", "y"), ("ier", "y"), ("iest", "y"), ("iness", "y"), ("ers", ""), ("ers", "e"), ("er", ""), ("er", "e"), ("est", ""),
            ("est", "e"),
        ("ors", "e"), ("or", "e"), ("ors", ""), ("or", ""), ("able", ""), ("able", "e"), ("ably", ""), ("ably", "e"), ("ability", ""),
            ("ability", "e"),
        ("abilities", "e"), ("ability", "able"), ("abilities", "able"), ("ability", "ble"), ("able", "ate"), ("ability", "ate"),
            ("ableness", ""),
        ("ness", ""), ("nesses", ""), ("less", ""), ("lessly", ""), ("wise", ""), ("like", ""), ("ish", ""), ("ly", ""), ("ally", ""),
            ("ily", "y"),
        ("ization", ""), ("izations", ""), ("ization", "e"), ("ize", ""), ("izes", ""), ("ized", ""), ("izing", ""), ("izer", ""),
            ("izers", ""),
        ("ism", ""), ("isms", ""), ("ist", ""), ("ists", ""), ("ity", ""), ("ities", ""), ("ity", "e"), ("ities", "e"),
        ("ing", ""), ("ing", "e"), ("ings", ""), ("ings", "e"), ("ed", ""), ("ed", "e"), ("s", ""), ("es", ""), ("ies", "y"), ("ied", "y"),
        ("al", ""), ("ful", ""), ("fully", ""), ("ment", ""), ("ments", ""), ("ation", ""), ("ations", ""), ("ation", "e"), ("ations", "e"),
        ("ive", ""), ("ive", "e"), ("hood", ""), ("ship", ""), ("ships", ""), ("fold", ""), ("ward", ""), ("wards", ""), ("graphy", ""),
        ("ee", ""), ("ees", ""), ("ic", ""), ("ical", ""), ("y", ""), ("y", "e"), ("ion", ""), ("ions", ""), ("ion", "e"), ("ions", "e"),
    ];

    /// <summary>By the last two letters of the word.</summary>
    private static readonly (string Ending, string Stem)[]?[] Suffixes = GroupSuffixes();

    private static readonly FrozenDictionary<char, string[]> Prefixes =
        """
        non un re pre sub multi inter over under de dis mis co semi anti auto bi tri hyper meta micro macro mono poly pseudo quasi super trans ultra
        uni cyber bio geo neuro photo electro intra extra counter cross post out up down fore mid mega nano tele thermo hydro spatio socio psycho radio
        audio video infra omni self eco immuno cardio histo patho pharma chemo crypto cyto aero agro astro back by eigen dis en em im in ir il pan para
        peri proto retro step stereo
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .GroupBy(prefix => prefix[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The endings that the word may have by its last two letters, each with what its stem ends in without it.</summary>
    public static ReadOnlySpan<(string Ending, string Stem)> SuffixesTo(ReadOnlySpan<char> word) =>
        word.Length < 2 ? [] : Suffixes[PlaceOf(word[^2], word[^1])];

    /// <summary>The prefixes that a word with this first letter may have.</summary>
    public static ReadOnlySpan<string> PrefixesFrom(char first) => Prefixes.TryGetValue(first, out var prefixes) ? prefixes : [];

    public static bool IsPrefix(ReadOnlySpan<char> word)
    {
        foreach (var prefix in PrefixesFrom(word[0]))
        {
            if (word.SequenceEqual(prefix))
            {
                return true;
            }
        }

        return false;
    }

    private static (string Ending, string Stem)[]?[] GroupSuffixes()
    {
        var groups = new (string Ending, string Stem)[]?[1 << (2 * LetterBits)];
        for (var last = 'a'; last <= 'z'; last++)
        {
            for (var before = '`'; before <= '\x7f'; before++)
            {
                groups[PlaceOf(before, last)] =
                    [.. AllSuffixes.Where(suffix => suffix.Ending[^1] == last
                    && (suffix.Ending.Length == 1 || suffix.Ending[^2] == before))];
            }
        }

        return groups;
    }

    /// <summary>A place for two letters; other characters share those.</summary>
    private static int PlaceOf(char before, char last) =>
        ((before & ((1 << LetterBits) - 1)) << LetterBits) | (last & ((1 << LetterBits) - 1));
}
