using System.Collections.Immutable;
using PaperLint.Analyzers;

namespace PaperLint.Linting;

/// <summary>Finds, in one pass, the words of a text that analyzers of words want to see. Used by several cores at once.</summary>
internal sealed class WordFilter
{
    private readonly FieldAnalyzer[] _readers;
    private readonly WordMemo? _memo;

    public WordFilter(ImmutableArray<FieldAnalyzer> analyzers)
    {
        _readers = [.. analyzers.Where(analyzer => analyzer.ReadsWords)];
        _memo = _readers.Length > 0 ? new WordMemo(Ask) : null;
    }

    /// <summary>The words that some analyzer wants to see, in order.</summary>
    public List<MarkedWord>? Read(ReadOnlySpan<char> text)
    {
        if (_memo is null)
        {
            return null;
        }

        List<MarkedWord>? marked = null;
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                at++;
            }

            if (at > start && _memo[text[start..at]] is var readers and not 0)
            {
                (marked ??= []).Add(new MarkedWord(start, at, readers));
            }
        }

        return marked;
    }

    /// <summary>The bit by which <see cref="MarkedWord.Readers"/> names the analyzer; 0 for one that reads no words.</summary>
    public ulong BitOf(FieldAnalyzer analyzer) => Array.IndexOf(_readers, analyzer) is var index and >= 0 ? 1UL << index : 0;

    private ulong Ask(ReadOnlySpan<char> word)
    {
        var readers = 0UL;
        for (var i = 0; i < _readers.Length; i++)
        {
            readers |= _readers[i].Wants(word) ? 1UL << i : 0;
        }

        return readers;
    }
}
