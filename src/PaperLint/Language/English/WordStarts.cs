using System.Collections.Immutable;

namespace PaperLint.Language.English;

/// <summary>Words of small ASCII letters in ordinal order, asked how they begin.</summary>
internal sealed class WordStarts
{
    /// <summary>Letters that are asked for, at least.</summary>
    public const int ShortestStart = 2;

    private const int Letters = 'z' - 'a' + 1;

    private readonly ImmutableArray<string> _words;

    /// <summary>By its first two letters, where the words begin that are not before them.</summary>
    private readonly int[] _begins = new int[(Letters * Letters) + 1];

    public WordStarts(ImmutableArray<string> words)
    {
        _words = words;
        Array.Fill(_begins, words.Length);
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (words[i].Length >= ShortestStart)
            {
                _begins[PairOf(words[i])] = i;
            }
        }

        for (var pair = _begins.Length - 2; pair >= 0; pair--)
        {
            _begins[pair] = Math.Min(_begins[pair], _begins[pair + 1]);
        }
    }

    /// <summary>Whether a longer one of the words begins with <paramref name="start"/>, of small ASCII letters.</summary>
    public bool IsStart(ReadOnlySpan<char> start)
    {
        var pair = PairOf(start);
        var (low, high) = (_begins[pair], _begins[pair + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].AsSpan().SequenceCompareTo(start) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _words.Length && _words[low].AsSpan().StartsWith(start);
    }

    private static int PairOf(ReadOnlySpan<char> word) => ((word[0] - 'a') * Letters) + word[1] - 'a';
}
