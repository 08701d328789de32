using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers;

/// <summary>The words of one text that analyzers want to see.</summary>
internal sealed class MarkedWords(WordFilter? filter, MarkedWord[] words)
{
    public static MarkedWords None { get; } = new(filter: null, []);

    /// <summary>The bits of all analyzers that want one of the words.</summary>
    public ulong Readers { get; } = All(words);

    /// <summary>Those that one analyzer wants, in order.</summary>
    public List<TextSpan> For(FieldAnalyzer analyzer, string text)
    {
        var found = new List<TextSpan>(Count(analyzer, text));
        var bit = filter?.BitOf(analyzer) ?? 0;
        foreach (var word in words)
        {
            if (IsFor(analyzer, bit, word, text))
            {
                found.Add(TextSpan.FromBounds(word.Start, word.End));
            }
        }

        return found;
    }

    /// <summary>How many one analyzer wants.</summary>
    public int Count(FieldAnalyzer analyzer, string text)
    {
        var count = 0;
        var bit = filter?.BitOf(analyzer) ?? 0;
        foreach (var word in words)
        {
            count += IsFor(analyzer, bit, word, text) ? 1 : 0;
        }

        return count;
    }

    private static ulong All(MarkedWord[] words)
    {
        var all = 0UL;
        foreach (var word in words)
        {
            all |= word.Readers;
        }

        return all;
    }

    private bool IsFor(FieldAnalyzer analyzer, ulong bit, in MarkedWord word, string text) =>
        (word.Readers & bit) != 0 && (!filter!.SharesBits || analyzer.Wants(text.AsSpan(word.Start, word.End - word.Start)));
}
