using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>Cuts a Markdown file into lines, and tells those in code and in comments, where nothing is a list.</summary>
/// <remarks>https://spec.commonmark.org/0.31.2/#fenced-code-blocks and #html-blocks</remarks>
internal sealed class MarkdownLineReader(ReadOnlyMemory<byte> document)
{
    private const int ShortestFence = 3;

    /// <summary>What the block of code around the line began with; 0 outside of code.</summary>
    private byte _fence;
    private bool _inComment;

    public List<MarkdownLine> Read(int start)
    {
        var lines = new List<MarkdownLine>();
        for (var at = start; at < document.Length;)
        {
            var line = LineAt(at);
            lines.Add(line with { IsText = IsText(document.Span[line.Content..line.End]) });
            at = line.Next;
        }

        return lines;
    }

    private MarkdownLine LineAt(int start)
    {
        var end = LineBreaks.EndOfLine(document.Span, start);
        var content = document.Span[start..end].IndexOfAnyExcept(" \t"u8) is >= 0 and var indent ? start + indent : end;
        return new MarkdownLine(start, end, LineBreaks.AfterBreak(document.Span, end)) { Content = content };
    }

    private bool IsText(ReadOnlySpan<byte> line)
    {
        if (_fence != 0)
        {
            _fence = line.Length > 0 && FenceOf(line) == _fence && !line.TrimEnd(" \t"u8).ContainsAnyExcept(_fence) ? (byte)0 : _fence;
            return false;
        }

        if (_inComment)
        {
            _inComment = line.IndexOf("-->"u8) < 0;
            return false;
        }

        _fence = FenceOf(line);
        if (_fence == 0 && line.StartsWith("<!--"u8))
        {
            _inComment = line.IndexOf("-->"u8) < 0;
            return false;
        }

        return _fence == 0;
    }

    private static byte FenceOf(ReadOnlySpan<byte> line) => line switch
    {
        [(byte)'`', ..] when line.StartsWith("```"u8) && line[ShortestFence..].IndexOf((byte)'`') is < 0 or 0 => (byte)'`',
        [(byte)'~', ..] when line.StartsWith("~~~"u8) => (byte)'~',
        _ => 0,
    };
}
