using System.Collections.Immutable;
using PaperLint.Text;

namespace PaperLint.Analyzers;

/// <summary>Finds, in one pass, the words of a text that analyzers want to see. Used by several cores at once.</summary>
internal sealed class WordFilter
{
    /// <summary>Words that are kept on the stack: as many as are marked in most abstracts.</summary>
    private const int MostAtOnce = 64;

    private readonly FieldAnalyzer[] _readers;

    /// <summary>The bit of each analyzer, by its index; 0 for those that read no words.</summary>
    private readonly ulong[] _bits;
    private readonly WordMemo? _memo;

    /// <param name="analyzers">Those of which some read words.</param>
    public WordFilter(ImmutableArray<FieldAnalyzer> analyzers)
    {
        _readers = [.. analyzers.Where(analyzer => analyzer.ReadsWords)];
        _bits = [.. analyzers.Select(analyzer => analyzer.ReadsWords ? BitOf(analyzer) : 0)];
        _memo = _readers.Length == 0 ? null : new WordMemo(Ask);
    }

    /// <summary>Whether there are more readers than an answer has bits, so that one bit can stand for several.</summary>
    public bool SharesBits => _readers.Length > WordMemo.AnswerBits;

    public MarkedWords Read(ReadOnlySpan<char> text)
    {
        if (_memo is null)
        {
            return MarkedWords.None;
        }

        // Most words are for nobody; written in any case, and counted where not, they cost no wrong guess of the processor.
        Span<MarkedWord> marked = stackalloc MarkedWord[MostAtOnce];
        var count = 0;
        List<MarkedWord>? full = null;
        var words = new AsciiWords(text);
        while (words.MoveNext())
        {
            var readers = _memo.Find(text, words.Start, words.End);
            marked[count] = new MarkedWord(words.Start, words.End, readers);
            count += readers != 0 ? 1 : 0;
            if (count == MostAtOnce)
            {
                (full ??= []).AddRange(marked);
                count = 0;
            }
        }

        return full is not null ? new MarkedWords(this, [.. full, .. marked[..count]])
            : count > 0 ? new MarkedWords(this, marked[..count].ToArray())
            : MarkedWords.None;
    }

    /// <summary>Marks the analyzers that want one of the words, by index.</summary>
    public void Wake(MarkedWords words, Span<bool> woken)
    {
        for (var i = 0; words.Readers != 0 && i < woken.Length; i++)
        {
            woken[i] |= (words.Readers & _bits[i]) != 0;
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
