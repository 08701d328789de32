using System.Collections.Immutable;
using System.Text.Unicode;

namespace PaperLint.Corpus.Reading;

/// <summary>Tells UTF-8 from what cannot be read as text.</summary>
internal static class InputEncoding
{
    /// <summary>Bytes at the start of a file that decide whether it is text.</summary>
    private const int Sniffed = 8 * 1024;

    /// <summary>Bytes of text for each byte that is zero, in a text of which some program lost a character.</summary>
    private const int BytesForZero = 32;

    /// <summary>Bytes of the UTF-8 byte order mark at the start, 0 or 3.</summary>
    public static int MarkLength(ReadOnlySpan<byte> bytes, BlockStart start) =>
        start.ByteOffset == 0 && bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;

    /// <summary>Why a file that begins so cannot be read, or null when it can.</summary>
    public static InputProblem? ProblemOf(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, Sniffed)];
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new InputProblem(ProblemCodes.WrongEncoding, 0, 2, "the file is UTF-16");
        }

        var zero = head.IndexOf((byte)0);
        if (zero < 0)
        {
            return null;
        }

        // Every other byte of English UTF-16 is zero.
        var zeros = head.Count((byte)0);
        return zeros > head.Length * 2 / 5 && zeros < head.Length * 3 / 5
            ? new InputProblem(ProblemCodes.WrongEncoding, 0, 1, "the file looks like UTF-16 without a byte order mark")
            : zeros * BytesForZero > head.Length || InvalidUtf8(WholeCharacters(head)).Length > 0
            ? new InputProblem(ProblemCodes.BinaryFile, zero, 1, "a byte is zero, which no text has")
            : null;
    }

    /// <summary>Without the bytes of a character that is cut off at the end.</summary>
    private static ReadOnlySpan<byte> WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        while (end > 0 && bytes.Length - end < 3 && bytes[end - 1] >= 0x80)
        {
            end--;
        }

        return bytes[..end];
    }

    /// <summary>The places of bytes that are not UTF-8, at most one for lines that follow each other.</summary>
    public static ImmutableArray<InputProblem> InvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return [];
        }

        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        var lines = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var lineEnd = bytes[at..].IndexOf((byte)'\n');
            var line = lineEnd < 0 ? bytes[at..] : bytes.Slice(at, lineEnd + 1);
            if (Utf8.IsValid(line))
            {
                lines = 0;
            }
            else if (++lines == 1)
            {
                problems.Add(ProblemIn(line, at));
            }
            else
            {
                problems[^1] = problems[^1] with { MoreLines = lines - 1 };
            }

            at += line.Length;
        }

        return problems.ToImmutable();
    }

    private static InputProblem ProblemIn(ReadOnlySpan<byte> line, int offset)
    {
        var at = 0;
        int length;
        while (System.Text.Rune.DecodeFromUtf8(line[at..], out _, out length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return new InputProblem(ProblemCodes.InvalidUtf8, offset + at, length, $"0x{line[at]:X2} begins no UTF-8 character");
    }
}
