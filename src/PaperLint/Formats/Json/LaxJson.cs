using System.Buffers;
using System.Globalization;
using PaperLint.Corpus;

namespace PaperLint.Formats.Json;

/// <summary>
/// What is in files though JSON has none of it: <c>NaN</c> and <c>Infinity</c>, which Python's json module writes, and control
/// characters that stand in strings as they are. For reading they are taken for numbers and spaces of the same length, so that every
/// place stays what it is.
/// </summary>
/// <remarks>https://docs.python.org/3/library/json.html#infinite-and-nan-number-values and RFC 8259, section 7</remarks>
internal static class LaxJson
{
    private const byte FirstOfText = 0x20;

    private static readonly SearchValues<byte> Remarkable =
        SearchValues.Create([.. "\"\\NI"u8, .. Enumerable.Range(0, FirstOfText).Select(b => (byte)b)]);

    /// <summary>The same JSON without them; null where it has none.</summary>
    public static byte[]? Replaced(ReadOnlySpan<byte> json)
    {
        byte[]? replaced = null;
        var inString = false;
        for (var at = 0; at < json.Length; at++)
        {
            at += json[at..].IndexOfAny(Remarkable) is >= 0 and var next ? next : json.Length - at;
            if (at >= json.Length)
            {
                break;
            }

            if (json[at] == '"')
            {
                inString = !inString;
            }
            else if (json[at] == '\\')
            {
                at++;
            }
            else if (json[at] < FirstOfText)
            {
                if (inString)
                {
                    replaced ??= json.ToArray();
                    replaced[at] = (byte)' ';
                }
            }
            else if (!inString && LengthAt(json[at..]) is > 0 and var length)
            {
                replaced ??= json.ToArray();
                replaced.AsSpan(at, length).Fill((byte)'0');
                replaced[at + 1] = (byte)'.';
                at += length - 1;
            }
        }

        return replaced;
    }

    /// <summary>What is wrong with a record that has a control character in a string; null where none is there.</summary>
    /// <param name="written">The record as it stands.</param>
    /// <param name="read">As it is read.</param>
    /// <param name="start">Where the record begins, in bytes.</param>
    public static InputProblem? ControlCharacter(ReadOnlySpan<byte> written, ReadOnlySpan<byte> read, int start)
    {
        for (var at = written.CommonPrefixLength(read); at < written.Length; at++)
        {
            if (written[at] < FirstOfText && read[at] == ' ')
            {
                var code = ((int)written[at]).ToString("X4", CultureInfo.InvariantCulture);
                return new InputProblem(ProblemCodes.BrokenRecord, start + at, 1,
                    $"U+{code} stands in a string as it is, so that most programs do not read the record")
                { Unread = false };
            }
        }

        return null;
    }

    private static int LengthAt(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("NaN"u8) ? "NaN"u8.Length : rest.StartsWith("Infinity"u8) ? "Infinity"u8.Length : 0;
}
