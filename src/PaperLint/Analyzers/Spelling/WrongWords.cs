using PaperLint.Language.English;
using PaperLint.Text;

namespace PaperLint.Analyzers.Spelling;

/// <summary>
/// Finds rare words that stand where a common one, which is one slip away, is usual: <c>mean filed approximation</c>. Both are words,
/// so only the neighbours tell: they must be met with the common word and never with the rare one. Set by reading what is let through
/// on 32,431 abstracts that were not counted.
/// </summary>
internal sealed class WrongWords(WordCounts counts, CorrectionIndex index)
{
    /// <summary>A word that was counted more often is usual in places that nobody thinks of.</summary>
    private const int MostOfRare = 45;

    /// <summary>One that was counted less often is hardly ever meant.</summary>
    private const int MostOfHardlyMet = 5;

    private const int FewestOfMeant = 200;

    /// <summary>How much likelier the common word is, as a logarithm, where all neighbours go with it.</summary>
    private const double LeastBetweenTwo = 10.7;

    private const double LeastBesideOne = 10.5;
    private const double LeastOfHardlyMet = 9.8;

    /// <summary>
    /// How much likelier the common word is beside one of its neighbours than anywhere, as a logarithm: a verb between "is" and "by" may
    /// be any.
    /// </summary>
    private const double LeastAffinity = 3.3;

    /// <summary>Pairs that were met less often are not in the table.</summary>
    private const double Uncounted = 3;

    private const double Half = 0.5;

    private const string Vowels = "aeiouy";

    /// <summary>Letters from the vowel on that tells forms of a word apart.</summary>
    private const int LongestEnding = 3;

    /// <summary>Consonants that sound alike before e or i, each beside the other: defence, matrices, spacial.</summary>
    private const string Alike = "cs sz cx ct";

    /// <summary>Whether a word, of small letters, can be meant for another one somewhere.</summary>
    public bool MayBeOne(ReadOnlySpan<char> word)
    {
        if (word.Length < CorrectionIndex.ShortestWord || counts[word] is not { IsListed: true, Count: <= MostOfRare })
        {
            return false;
        }

        var written = word.ToString();
        return index.HasAny(written, (meant, edit) => MayBeMeant(written, meant, edit));
    }

    /// <summary>The word that is meant, in small letters; null where the written one may be.</summary>
    public string? Find(string word, Surroundings between)
    {
        if (between.TouchHyphen || between.AreUsual(counts, word))
        {
            return null;
        }

        var written = LikelihoodOf(word, between);
        var (right, best) = ((string?)null, 0.0);
        index.ForEach(word, (meant, edit) =>
        {
            if (MayBeMeant(word, meant, edit)
                && LikelihoodOf(meant, between) - written is var score
                && score > best
                && score >= LeastOf(word, meant, between))
            {
                (right, best) = (meant, score);
            }
        });
        return right;
    }

    /// <summary>
    /// Endings make another form of a word, the first letter makes another word, and one letter or two is a question of where one writes:
    /// <c>focussed</c>.
    /// </summary>
    private bool MayBeMeant(ReadOnlySpan<char> written, ReadOnlySpan<char> meant, EditKind edit)
    {
        var at = written.CommonPrefixLength(meant);
        var isDoubled = edit is EditKind.Extra or EditKind.Missing && at > 0
            && (written.Length > meant.Length ? written : meant)[at] == written[at - 1];
        return at > 0
            && at < Math.Max(written.Length, meant.Length) - 1
            && !isDoubled
            && counts.CountOf(meant) >= FewestOfMeant
            && !SlipCosts.AreVariants(edit, written, meant)
            && !(edit == EditKind.Wrong && AreForms(written, meant, at));
    }

    /// <summary>
    /// Whether the letter in which two words differ makes two forms or two spellings of one word, rather than two words: arose and
    /// arise, emphases and emphasis, defences and defenses.
    /// </summary>
    private static bool AreForms(ReadOnlySpan<char> written, ReadOnlySpan<char> meant, int at)
    {
        var (one, other) = (written[at], meant[at]);
        return Vowels.Contains(one) && Vowels.Contains(other)
            ? written.Length - at <= LongestEnding
            : written[at + 1] is 'e' or 'i'
                && (Alike.AsSpan().Contains([one, other], StringComparison.Ordinal)
                    || Alike.AsSpan().Contains([other, one], StringComparison.Ordinal));
    }

    /// <summary>How much likelier another word must be to be the one that is meant.</summary>
    private double LeastOf(string written, string meant, Surroundings between)
    {
        if (Math.Max(Affinity(between.Before, meant), Affinity(meant, between.After)) < LeastAffinity)
        {
            return double.PositiveInfinity;
        }

        var neighbours = (between.Before.Length > 0 ? 1 : 0) + (between.After.Length > 0 ? 1 : 0);
        var usual = (counts.CountOf(between.Before, meant) > 0 ? 1 : 0) + (counts.CountOf(meant, between.After) > 0 ? 1 : 0);
        return (neighbours, usual) switch
        {
            (2, 2) => LeastBetweenTwo,
            (1, 1) => LeastBesideOne,
            (2, 1) when counts.CountOf(written) <= MostOfHardlyMet => LeastOfHardlyMet,
            _ => double.PositiveInfinity,
        };
    }

    private double LikelihoodOf(string word, Surroundings between) =>
        Math.Log(counts.CountOf(word) + Half) + Affinity(between.Before, word) + Affinity(word, between.After);

    private double Affinity(string first, string second)
    {
        var expected = counts.ExpectedOf(first, second);
        if (expected == 0)
        {
            return 0;
        }

        var met = counts.CountOf(first, second) is > 0 and var pair ? pair : Math.Min(expected, Uncounted);
        return Math.Log(met / expected);
    }
}
