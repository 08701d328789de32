using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;

namespace PaperLint.Linting;

/// <summary>The words of one text that analyzers want to see.</summary>
internal sealed class MarkedWords(WordFilter? filter)
{
    private readonly List<(TextSpan Span, ulong Readers)> _words = [];

    public static MarkedWords None { get; } = new(filter: null);

    /// <summary>The bits of all analyzers that want one of the words.</summary>
    public ulong Readers { get; private set; }

    public void Add(TextSpan span, ulong readers)
    {
        _words.Add((span, readers));
        Readers |= readers;
    }

    /// <summary>Those that one analyzer wants, in order.</summary>
    public List<TextSpan> For(FieldAnalyzer analyzer, string text)
    {
        var found = new List<TextSpan>();
        if (filter is null)
        {
            return found;
        }

        var bit = filter.BitOf(analyzer);
        foreach (var (span, readers) in _words)
        {
            if ((readers & bit) != 0 && (!filter.SharesBits || analyzer.Wants(text.AsSpan(span.Start, span.Length))))
            {
                found.Add(span);
            }
        }

        return found;
    }
}
