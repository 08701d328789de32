using PaperLint.Corpus;

namespace PaperLint.Formats.ArxivMail;

/// <summary>Finds the papers of a mail.</summary>
internal sealed class ArxivMailReader(ReadOnlyMemory<byte> bytes)
{
    private const string Id = "arXiv:";

    /// <summary>Whether a line of two backslashes begins there, and after it the head of a paper.</summary>
    public static bool StartsPaper(ReadOnlySpan<byte> text, int at)
    {
        if ((at > 0 && text[at - 1] is not ((byte)'\n' or (byte)'\r')) || !text[at..].StartsWith(@"\\"u8))
        {
            return false;
        }

        var rest = text[(at + 2)..].TrimStart(" \t"u8);
        return rest is [(byte)'\n' or (byte)'\r', ..] && rest.TrimStart("\r\n"u8).StartsWith("arXiv:"u8);
    }

    public static bool HasPaper(ReadOnlySpan<byte> text) => NextPaper(text, 0) >= 0;

    public IEnumerable<ArxivMailPaper> Read()
    {
        for (var start = NextPaper(bytes.Span, 0); start >= 0;)
        {
            var next = NextPaper(bytes.Span, start + 2);
            yield return PaperIn(start, next < 0 ? bytes.Length : next);
            start = next;
        }
    }

    private static int NextPaper(ReadOnlySpan<byte> text, int at)
    {
        while (text[at..].IndexOf(@"\\"u8) is >= 0 and var length)
        {
            at += length;
            if (StartsPaper(text, at))
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    private ArxivMailPaper PaperIn(int start, int end)
    {
        var fields = new List<(string, ByteSpan)>();
        var line = AfterBreak(LineEnd(start, end), end);
        while (line < end && !IsMark(line))
        {
            line = ReadHead(line, end, fields);
        }

        if (line < end)
        {
            var text = AfterBreak(LineEnd(line, end), end);
            var mark = text;
            while (mark < end && !IsMark(mark))
            {
                mark = AfterBreak(LineEnd(mark, end), end);
            }

            Add(fields, FieldNames.Abstract, text, mark);
            ReadUrl(mark, end, fields);
        }

        return new ArxivMailPaper(ByteSpan.FromBounds(start, end), fields);
    }

    /// <summary>Reads a line of the head with those that go on with it; where the next begins.</summary>
    private int ReadHead(int line, int end, List<(string, ByteSpan)> fields)
    {
        var textEnd = LineEnd(line, end);
        var next = AfterBreak(textEnd, end);
        while (next < end && bytes.Span[next] is (byte)' ' or (byte)'\t')
        {
            textEnd = LineEnd(next, end);
            next = AfterBreak(textEnd, end);
        }

        foreach (var (label, name) in (ReadOnlySpan<(string, string)>)
            [(Id, FieldNames.Id), ("Title:", FieldNames.Title), ("Authors:", FieldNames.Authors)])
        {
            if (bytes.Span[line..end].StartsWith(System.Text.Encoding.ASCII.GetBytes(label)))
            {
                Add(fields, name, line + label.Length, textEnd);
            }
        }

        return next;
    }

    /// <summary>Reads the address in the line that ends a paper: <c>\\ ( https://arxiv.org/abs/... ,  12kb)</c>.</summary>
    private void ReadUrl(int mark, int end, List<(string, ByteSpan)> fields)
    {
        var line = bytes.Span[mark..LineEnd(mark, end)];
        if (line.IndexOf("http"u8) is >= 0 and var start)
        {
            var length = line[start..].IndexOfAny(" \t,)"u8);
            Add(fields, FieldNames.Url, mark + start, length < 0 ? mark + line.Length : mark + start + length);
        }
    }

    private void Add(List<(string Name, ByteSpan)> fields, string name, int start, int end)
    {
        var text = bytes.Span[start..end];
        var space = text.IndexOfAnyExcept(" \t\r\n"u8);
        if (space >= 0 && !fields.Exists(field => field.Name == name))
        {
            fields.Add((name, new ByteSpan(start + space, text[space..].TrimEnd(" \t\r\n"u8).Length)));
        }
    }

    private bool IsMark(int line) => bytes.Span[line..].StartsWith(@"\\"u8);

    private int LineEnd(int at, int end) => LineBreaks.EndOfLine(bytes.Span[..end], at);

    private int AfterBreak(int lineEnd, int end) => LineBreaks.AfterBreak(bytes.Span[..end], lineEnd);
}
