using System.Text;
using PaperLint.Corpus;

namespace PaperLint.Formats.Ris;

/// <summary>Finds the values of a file: each begins with a tag, and lines without one go on with it.</summary>
internal sealed class RisValueReader(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Bytes of a tag with its hyphen; a space follows, where anything does.</summary>
    private const int TagLength = 5;

    public IEnumerable<RisValue> Read(int start)
    {
        for (var at = start; at < bytes.Length;)
        {
            if (!RisTags.StartsWithTag(bytes.Span[at..]))
            {
                at = AfterBreak(LineEnd(at));
                continue;
            }

            var value = ValueAt(at);
            yield return value;
            at = value.Next;
        }
    }

    private RisValue ValueAt(int line)
    {
        var tag = Encoding.ASCII.GetString(bytes.Span.Slice(line, 2));
        var textEnd = LineEnd(line);
        var next = AfterBreak(textEnd);
        while (next < bytes.Length && !RisTags.StartsWithTag(bytes.Span[next..]) && LineEnd(next) is var end && !IsBlank(next, end))
        {
            textEnd = end;
            next = AfterBreak(end);
        }

        var start = Math.Min(textEnd, line + TagLength);
        start += start < textEnd && bytes.Span[start] == ' ' ? 1 : 0;
        return new RisValue(tag, line, ByteSpan.FromBounds(start, textEnd)) { Next = next };
    }

    private bool IsBlank(int start, int end) => !bytes.Span[start..end].ContainsAnyExcept(" \t"u8);

    private int LineEnd(int at) => LineBreaks.EndOfLine(bytes.Span, at);

    private int AfterBreak(int lineEnd) => LineBreaks.AfterBreak(bytes.Span, lineEnd);
}
