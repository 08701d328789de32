namespace PaperLint.Corpus;

/// <summary>Finds the lines of bytes. A line break is LF, CR LF or CR.</summary>
internal static class LineBreaks
{
    /// <summary>Where the line ends that has a byte: before its break, or with the bytes.</summary>
    public static int EndOfLine(ReadOnlySpan<byte> bytes, int at) =>
        bytes[at..].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length ? at + length : bytes.Length;

    /// <summary>Where the line after one begins that ends at a byte.</summary>
    public static int AfterBreak(ReadOnlySpan<byte> bytes, int lineEnd) => bytes[lineEnd..] switch
    {
        [] => lineEnd,
        [(byte)'\r', (byte)'\n', ..] => lineEnd + 2,
        _ => lineEnd + 1,
    };

    /// <summary>Where each line after the first begins.</summary>
    public static List<int> StartsAfterBreaks(ReadOnlySpan<byte> bytes)
    {
        var starts = new List<int>();
        for (var end = EndOfLine(bytes, 0); end < bytes.Length; end = EndOfLine(bytes, starts[^1]))
        {
            starts.Add(AfterBreak(bytes, end));
        }

        return starts;
    }
}
