using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;

namespace PaperLint.Linting;

/// <summary>Finds, in one pass, the words of a text that analyzers want to see. Used by several cores at once.</summary>
internal sealed class WordFilter
{
    private readonly ImmutableArray<FieldAnalyzer> _analyzers;
    private readonly FieldAnalyzer[] _readers;
    private readonly ThreadLocal<RecentWords>? _answers;

    public WordFilter(ImmutableArray<FieldAnalyzer> analyzers)
    {
        _analyzers = analyzers;
        _readers = [.. analyzers.Where(analyzer => analyzer.ReadsWords)];
        if (_readers.Length > 0)
        {
            var memo = new WordMemo(Ask, WordMemo.Vocabulary);
            _answers = new ThreadLocal<RecentWords>(() => new RecentWords(memo));
        }
    }

    /// <summary>Whether there are more readers than an answer has bits, so that one bit can stand for several.</summary>
    public bool SharesBits => _readers.Length > WordMemo.AnswerBits;

    public MarkedWords Read(ReadOnlySpan<char> text)
    {
        if (_answers?.Value is not { } answers)
        {
            return MarkedWords.None;
        }

        MarkedWords? marked = null;
        var words = new AsciiWords(text);
        while (words.MoveNext())
        {
            if (answers.Find(text, words.Start, words.End) is var readers and not 0)
            {
                (marked ??= new MarkedWords(this)).Add(TextSpan.FromBounds(words.Start, words.End), readers);
            }
        }

        return marked ?? MarkedWords.None;
    }

    /// <summary>Marks the analyzers that want one of the words, by index.</summary>
    public void Wake(MarkedWords words, Span<bool> woken)
    {
        for (var i = 0; words.Readers != 0 && i < woken.Length; i++)
        {
            woken[i] |= _analyzers[i].ReadsWords && (words.Readers & BitOf(_analyzers[i])) != 0;
        }
    }

    /// <summary>The bit that stands for the analyzer, and maybe for others, in an answer.</summary>
    public ulong BitOf(FieldAnalyzer analyzer) => 1UL << (Array.IndexOf(_readers, analyzer) % WordMemo.AnswerBits);

    private ulong Ask(ReadOnlySpan<char> word)
    {
        var answer = 0UL;
        foreach (var reader in _readers)
        {
            answer |= reader.Wants(word) ? BitOf(reader) : 0;
        }

        return answer;
    }
}
