using PaperLint.Text;

namespace PaperLint.Language.English;

/// <summary>
/// Finds common words that are one slip away: those from which the written word, or what is left of it without one of its letters,
/// comes by leaving out one letter, or none (Garbe, SymSpell, 2012). Some others are found with them, and compared.
/// </summary>
internal sealed class CorrectionIndex
{
    /// <summary>Shorter words are one slip away from too many others.</summary>
    public const int ShortestWord = 5;

    /// <summary>The letters of nearly all words, and more.</summary>
    private const int MostOnStack = 64;

    private readonly ListedWords _words;
    private readonly WordGroups _byRest = new();

    public CorrectionIndex(ListedWords words)
    {
        _words = words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length >= ShortestWord - 1)
            {
                Add(i, words[i]);
            }
        }
    }

    /// <summary>Whether a word that the written one may be meant for, with the slip between, is as asked for.</summary>
    public delegate bool Question(ReadOnlySpan<char> meant, EditKind edit);

    /// <summary>
    /// Calls <paramref name="use"/> with each word that the written one may be meant for, at least once, and the slip between.
    /// </summary>
    public void ForEach(ReadOnlySpan<char> written, Action<string, EditKind> use) => HasAny(written, (meant, edit) =>
    {
        use(meant.ToString(), edit);
        return false;
    });

    /// <summary>Whether there is one at all.</summary>
    public bool HasAny(ReadOnlySpan<char> written) => HasAny(written, static (_, _) => true);

    /// <summary>Whether one of the words that the written one may be meant for, with the slip between, is as asked for.</summary>
    public bool HasAny(ReadOnlySpan<char> written, Question isOne)
    {
        if (written.Length < ShortestWord)
        {
            return false;
        }

        Span<ulong> rests = written.Length < MostOnStack ? stackalloc ulong[MostOnStack] : new ulong[written.Length + 1];
        foreach (var rest in rests[..Rests(written, rests)])
        {
            for (var member = _byRest.First(rest); member != WordGroups.None;)
            {
                (var number, var hash, member) = _byRest[member];
                if (hash == (uint)rest && OneEdit.Of(written, _words[number]) is { } edit && isOne(_words[number], edit))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(int number, ReadOnlySpan<char> word)
    {
        Span<ulong> rests = word.Length < MostOnStack ? stackalloc ulong[MostOnStack] : new ulong[word.Length + 1];
        foreach (var rest in rests[..Rests(word, rests)])
        {
            _byRest.Add(rest, number);
        }
    }

    /// <summary>
    /// The hashes of the word and of what is left of it without each of its letters: sums of letters times powers, so that those behind a
    /// letter that is left out move down by one. How many there are.
    /// </summary>
    private static int Rests(ReadOnlySpan<char> word, Span<ulong> rests)
    {
        var (whole, behind, power) = (0UL, 0UL, 1UL);
        for (var i = 0; i < word.Length; i++)
        {
            whole += word[i] * power;
            behind += i + 1 < word.Length ? word[i + 1] * power : 0;
            power *= WordLetters.Spread;
        }

        (var before, power) = (0UL, 1UL);
        var count = 0;
        rests[count++] = whole;
        for (var i = 0; i < word.Length; i++)
        {
            // Without either of two equal neighbours the same is left.
            if (i == 0 || word[i] != word[i - 1])
            {
                rests[count++] = before + behind;
            }

            before += word[i] * power;
            behind -= i + 1 < word.Length ? word[i + 1] * power : 0;
            power *= WordLetters.Spread;
        }

        return count;
    }
}
