namespace PaperLint.Formats.Json;

/// <summary>
/// <c>NaN</c> and <c>Infinity</c>, which Python's json module writes and reads though JSON has no such numbers. For reading
/// they are taken for numbers of the same length, so that every place stays what it is.
/// </summary>
/// <remarks>https://docs.python.org/3/library/json.html#infinite-and-nan-number-values</remarks>
internal static class PythonNumbers
{
    /// <summary>The same JSON without them; null where it has none.</summary>
    public static byte[]? Replaced(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("NaN"u8) < 0 && json.IndexOf("Infinity"u8) < 0)
        {
            return null;
        }

        byte[]? replaced = null;
        var inString = false;
        for (var at = 0; at < json.Length; at++)
        {
            at += json[at..].IndexOfAny("\"\\NI"u8) is >= 0 and var next ? next : json.Length - at;
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

    private static int LengthAt(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("NaN"u8) ? "NaN"u8.Length : rest.StartsWith("Infinity"u8) ? "Infinity"u8.Length : 0;
}
