using System.Collections.Immutable;
using PaperLint.Analyzers;

namespace PaperLint.Linting;

/// <summary>
/// Finds the words of a text that analyzers of words want to see. What an analyzer says of a word depends on the word
/// alone, and a corpus repeats its words, so that the answers are remembered. Used by several cores at once.
/// </summary>
internal sealed class WordFilter(ImmutableArray<FieldAnalyzer> analyzers)
{
    /// <summary>Words that are remembered: the vocabulary of most corpora; of two words with one place, the later stays.</summary>
    private const int Places = 1 << 15;

    /// <summary>Longer words are looked at every time: hardly any is met twice.</summary>
    private const int LongestRemembered = 32;

    private const uint HashStart = 2166136261;
    private const uint HashStep = 16777619;

    private readonly FieldAnalyzer[] _readers = [.. analyzers.Where(analyzer => analyzer.ReadsWords)];
    private readonly Known?[] _known = new Known?[analyzers.Any(analyzer => analyzer.ReadsWords) ? Places : 0];

    /// <summary>The words that some analyzer wants to see, in order.</summary>
    public List<MarkedWord>? Read(ReadOnlySpan<char> text)
    {
        if (_readers.Length == 0)
        {
            return null;
        }

        List<MarkedWord>? marked = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetter(text[at]))
            {
                continue;
            }

            var start = at;
            var hash = HashStart;
            do
            {
                hash = (hash ^ text[at]) * HashStep;
                at++;
            }
            while (at < text.Length && char.IsAsciiLetter(text[at]));

            if (ReadersOf(text[start..at], hash) is var readers and not 0)
            {
                (marked ??= []).Add(new MarkedWord(start, at, readers));
            }
        }

        return marked;
    }

    /// <summary>The bit by which <see cref="MarkedWord.Readers"/> names the analyzer; 0 for one that reads no words.</summary>
    public ulong BitOf(FieldAnalyzer analyzer) => Array.IndexOf(_readers, analyzer) is var index and >= 0 ? 1UL << index : 0;

    private ulong ReadersOf(ReadOnlySpan<char> word, uint hash)
    {
        if (word.Length > LongestRemembered)
        {
            return Ask(word);
        }

        ref var place = ref _known[(hash ^ (hash >> 15)) & (Places - 1)];
        if (place is { } known && word.SequenceEqual(known.Word))
        {
            return known.Readers;
        }

        var readers = Ask(word);
        place = new Known(word.ToString(), readers);
        return readers;
    }

    private ulong Ask(ReadOnlySpan<char> word)
    {
        var readers = 0UL;
        for (var i = 0; i < _readers.Length; i++)
        {
            readers |= _readers[i].Wants(word) ? 1UL << i : 0;
        }

        return readers;
    }

    private sealed record Known(string Word, ulong Readers);
}
