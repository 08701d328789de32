using PaperLint.Language.English;
using PaperLint.Text;

namespace PaperLint.Analyzers.Spelling;

/// <summary>
/// Finds what a word was meant to be by a noisy channel: the word that is usual here, and how likely the slip that makes the
/// written one of it, against how usual the written one is.
/// </summary>
internal sealed class Misspellings
{
    /// <summary>A word that was never counted is met now and then, one that English can make of others more often.</summary>
    private const double Unseen = 0.5;

    private const double Made = 3;

    /// <summary>A word of a pack's lexicon is as usual as this at least: the pack knows its field.</summary>
    private const int CountOfListed = 200;

    /// <summary>A word that was counted this often is a term: what is usual around another one says nothing against it.</summary>
    private const int CountOfTerm = 2;

    /// <summary>Where another word is this near, as a logarithm, nobody can tell which was meant.</summary>
    private const double Nearness = 1.5;

    private const int LongestLigature = 3;
    private const int LongestLittleWord = 5;
    private const int ShortestBesideSpace = 3;

    /// <summary>An a before a word may be a prefix of it, as in <c>athermal</c>; where it is an article, the pair is usual.</summary>
    private const int FewestOfPrefix = 100;

    private static readonly string[] s_ligatures = ["fi", "fl", "ff", "ffi", "ffl"];

    /// <summary>Little words that are glued to their neighbours: <c>isused</c>, <c>presenta</c>.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_littleWords = new HashSet<string>(
        """
        a an the of to in on is are be and or for with by from as at we it its that this these which can has have was were our their
        not into
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Lexicon _lexicon;
    private readonly WordCounts _counts;
    private readonly CorrectionIndex _index;

    /// <summary>What is left of common words that lost a ligature.</summary>
    private readonly ListedWords _withoutLigature = new();

    public Misspellings(Lexicon lexicon, WordCounts counts)
    {
        _lexicon = lexicon;
        _counts = counts;
        var words = new ListedWords();
        counts.ForEachCommon(word =>
        {
            AddWithoutLigature(word);
            words.Add(word);
        });
        lexicon.AddOwnTo(words);
        _index = new CorrectionIndex(words);
        Wrong = new WrongWords(counts, _index);
    }

    /// <summary>Slips that are words themselves.</summary>
    public WrongWords Wrong { get; }

    /// <summary>
    /// Whether a word, of small letters, can be a slip in some surroundings: a quick answer, for most words are asked about once.
    /// </summary>
    public bool MayBeOne(ReadOnlySpan<char> word)
    {
        if (word.Length < CorrectionIndex.ShortestWord
            || _counts[word] is not { IsListed: false, Count: < WordCountTable.FewestOfCommon }
            || _lexicon.IsListed(word))
        {
            return false;
        }

        return _withoutLigature.Contains(word) || NextSpace(word, 0) >= 0 || _index.HasAny(word);
    }

    /// <summary>The likeliest that a word of small letters was meant to be, if anything is near it.</summary>
    /// <param name="ligature">What is known of the paper's ligatures (<see cref="SlipCosts.AnotherLigature"/>).</param>
    public Slip? Find(string word, Surroundings surroundings, double ligature)
    {
        if (IsKnown(word) || surroundings.AreUsual(_counts, word))
        {
            return null;
        }

        Slip? best = null;
        var count = _counts.CountOf(word);
        var isMade = _lexicon.IsKnown(word);
        var written = Math.Log(count + (isMade ? Made : Unseen)) - surroundings.CostOfCapital;
        var length = SlipCosts.OfLength(word.Length, isMade || count > 0);
        _index.ForEach(word, (meant, edit) =>
        {
            if (!SlipCosts.AreVariants(edit, word, meant))
            {
                Consider(meant, SlipKind.Letter, SlipCosts.Of(edit, word, meant) + length + Usualness(meant) + Favour(meant, meant));
            }
        });
        for (var place = -1; _withoutLigature.Contains(word) && (place = NextLigature(word, place + 1)) >= 0;)
        {
            var meant = word.Insert(place / s_ligatures.Length, s_ligatures[place % s_ligatures.Length]);
            Consider(meant, SlipKind.Ligature, SlipCosts.LostLigature + ligature + length + Usualness(meant) + Favour(meant, meant));
        }

        for (var at = 0; !surroundings.TouchHyphen && (at = NextSpace(word, at)) >= 0;)
        {
            var (first, last) = (word[..at], word[at..]);
            var pair = Math.Log(_counts.CountOf(first, last));
            Consider($"{first} {last}", SlipKind.Space, SlipCosts.LostSpace + pair + Favour(first, last));
        }

        return best;

        double Favour(string first, string last) =>
            surroundings.Favour(_counts, first, last) is var favour && count >= CountOfTerm ? Math.Min(favour, 0) : favour;

        void Consider(string meant, SlipKind kind, double score)
        {
            score -= written;
            if (best is not { } known)
            {
                best = new Slip(meant, score, kind, IsOnly: true);
            }
            else if (meant != known.Right && score > known.Score)
            {
                best = new Slip(meant, score, kind, score - known.Score > Nearness);
            }
            else if (meant != known.Right && known.Score - score <= Nearness)
            {
                best = known with { IsOnly = false };
            }
        }
    }

    private void AddWithoutLigature(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            foreach (var ligature in s_ligatures)
            {
                if (word[at..].StartsWith(ligature))
                {
                    _withoutLigature.Add(word[..at], word[(at + ligature.Length)..]);
                }
            }
        }
    }

    private bool IsKnown(ReadOnlySpan<char> word) => _counts[word].IsListed || _lexicon.IsListed(word);

    private double Usualness(string word) =>
        Math.Log(Math.Max(_counts.CountOf(word), !_lexicon.IsBuiltIn && _lexicon.IsListed(word) ? CountOfListed : 1));

    /// <summary>
    /// The next place, from this one on, where a ligature makes a common word: the offset, times the number of ligatures, and which;
    /// below 0 where there is none.
    /// </summary>
    private int NextLigature(ReadOnlySpan<char> word, int place)
    {
        Span<char> meant = stackalloc char[Lexicon.LongestWord + LongestLigature];
        for (; place < (word.Length + 1) * s_ligatures.Length; place++)
        {
            var (at, ligature) = (place / s_ligatures.Length, s_ligatures[place % s_ligatures.Length]);
            word[..at].CopyTo(meant);
            ligature.CopyTo(meant[at..]);
            word[at..].CopyTo(meant[(at + ligature.Length)..]);
            if (_counts.CountOf(meant[..(word.Length + ligature.Length)]) >= WordCountTable.FewestOfCommon)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>
    /// The next offset behind this one where a space makes two words of which one is little, and which are met together; below 0
    /// where there is none.
    /// </summary>
    private int NextSpace(ReadOnlySpan<char> word, int after)
    {
        for (var at = after + 1; at < word.Length; at++)
        {
            var first = word[..at];
            var last = word[at..];
            var isSplit = (first.Length >= ShortestBesideSpace && last.Length <= LongestLittleWord && s_littleWords.Contains(last))
                || (last.Length >= ShortestBesideSpace && first.Length <= LongestLittleWord && s_littleWords.Contains(first));
            if (isSplit && _counts.CountOf(first, last) > (at == 1 ? FewestOfPrefix : 0))
            {
                return at;
            }
        }

        return -1;
    }
}
