using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
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

    /// <summary>Of the words that were read, those that one analyzer wants.</summary>
    public List<TextSpan> WordsFor(FieldAnalyzer analyzer, string text, List<MarkedWord>? words)
    {
        var found = new List<TextSpan>();
        var reader = Array.IndexOf(_readers, analyzer);
        foreach (var word in words ?? [])
        {
            var span = TextSpan.FromBounds(word.Start, word.End);
            if ((word.Readers & BitOf(reader)) != 0 && (_readers.Length <= WordMemo.AnswerBits || analyzer.Wants(text.AsSpan(span.Start, span.Length))))
            {
                found.Add(span);
            }
        }

        return found;
    }

    /// <summary>Of more readers than an answer has bits, some share one.</summary>
    private static ulong BitOf(int reader) => 1UL << (reader % WordMemo.AnswerBits);

    private ulong Ask(ReadOnlySpan<char> word)
    {
        var readers = 0UL;
        for (var i = 0; i < _readers.Length; i++)
        {
            readers |= _readers[i].Wants(word) ? BitOf(i) : 0;
        }

        return readers;
    }
}
