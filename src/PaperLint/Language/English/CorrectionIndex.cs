using PaperLint.Text;

namespace PaperLint.Language.English;

/// <summary>
/// Finds common words that are one slip away. A slip touches two neighbouring letters at most, so that either the
/// beginning or the end of the word is as it was: only words with the same beginning, or the same end, are compared, and
/// of those the ones that are no more than a letter longer or shorter.
/// </summary>
internal sealed class CorrectionIndex
{
    /// <summary>Shorter words are one slip away from too many others.</summary>
    public const int ShortestWord = 5;

    private readonly ListedWords _words;
    private readonly WordGroups _byStart = new();
    private readonly WordGroups _byEnd = new();

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

    /// <summary>Puts a word where it is found from a written word of the same length, of one letter less, and of one more.</summary>
    private void Add(int number, ReadOnlySpan<char> word)
    {
        var (lastStart, lastEnd) = (0, 0);
        for (var written = Math.Max(ShortestWord, word.Length - 1); written <= word.Length + 1; written++)
        {
            var (start, end) = (StartOf(written), EndOf(written));
            if (start != lastStart)
            {
                _byStart.Add(word[..start], word.Length, number);
            }

            if (end != lastEnd)
            {
                _byEnd.Add(word[^end..], word.Length, number);
            }

            (lastStart, lastEnd) = (start, end);
        }
    }

    /// <summary>
    /// Calls <paramref name="use"/> with each word that the written one may be meant for, at least once, and the slip between.
    /// </summary>
    public void ForEach(ReadOnlySpan<char> written, Action<string, EditKind> use) => HasAny(written, (meant, edit) =>
    {
        use(meant, edit);
        return false;
    });

    /// <summary>Whether there is one at all.</summary>
    public bool HasAny(ReadOnlySpan<char> written) => HasAny(written, static (_, _) => true);

    /// <summary>Whether one of the words that the written one may be meant for, with the slip between, is as asked for.</summary>
    public bool HasAny(ReadOnlySpan<char> written, Func<string, EditKind, bool> isOne)
    {
        if (written.Length < ShortestWord)
        {
            return false;
        }

        var (start, end) = (StartOf(written.Length), EndOf(written.Length));
        for (var length = written.Length - 1; length <= written.Length + 1; length++)
        {
            if (HasAny(written, _byStart.First(written[..start], length), _byStart, isOne)
                || HasAny(written, _byEnd.First(written[^end..], length), _byEnd, isOne))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAny(ReadOnlySpan<char> written, int first, WordGroups groups, Func<string, EditKind, bool> isOne)
    {
        for (var member = first; member != WordGroups.None;)
        {
            (var number, member) = groups[member];
            if (OneEdit.Of(written, _words[number]) is { } edit && isOne(_words[number].ToString(), edit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many letters at the beginning of a written word a slip in its second half leaves as they were.</summary>
    private static int StartOf(int written) => (written / 2) - 1;

    /// <summary>How many letters at the end of a written word a slip in its first half leaves as they were.</summary>
    private static int EndOf(int written) => written - (written / 2);
}
