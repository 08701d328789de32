using System.Runtime.InteropServices;

namespace PaperLint.Language.English;

/// <summary>How words of small ASCII letters begin: of each its first letters, and whether there are more, in one number.</summary>
internal sealed class WordStarts
{
    /// <summary>Letters that are asked for, at least.</summary>
    public const int ShortestStart = 2;

    private const int LetterBits = 5;
    private const int Letters = 12;

    private readonly List<ulong> _words = [];

    public void Add(ReadOnlySpan<char> word) => _words.Add(NumberOf(word));

    /// <summary>To be called when all words are there, before it is asked.</summary>
    public void Sort() => _words.Sort();

    /// <summary>
    /// Whether a longer one of the words begins with <paramref name="start"/>, of small ASCII letters, of which no more than
    /// <see cref="Letters"/> are compared.
    /// </summary>
    public bool IsStart(ReadOnlySpan<char> start)
    {
        var least = NumberOf(start) | (start.Length <= Letters ? 1UL : 0);
        var words = CollectionsMarshal.AsSpan(_words);
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle] < least)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var others = 1 + (LetterBits * Math.Max(0, Letters - start.Length));
        return low < words.Length && words[low] >> others == least >> others;
    }

    /// <summary>Letters from the highest bits down, and 1 in the lowest bit where more follow.</summary>
    private static ulong NumberOf(ReadOnlySpan<char> word)
    {
        var number = 0UL;
        for (var i = 0; i < Letters; i++)
        {
            number = (number << LetterBits) | (i < word.Length ? (ulong)(word[i] - 'a' + 1) : 0);
        }

        return (number << 1) | (word.Length > Letters ? 1UL : 0);
    }
}
