using System.Text;

namespace PaperLint.Corpus.Codecs;

/// <summary>Maps decoded UTF-8 back to its bytes.</summary>
internal static class Utf8Offsets
{
    /// <summary>
    /// Writes into <paramref name="offsets"/> where each UTF-16 unit of the text begins, in bytes counted from
    /// <paramref name="first"/>, and returns how many units there were. Bytes that are no UTF-8 count as the
    /// replacement characters that <see cref="Encoding.UTF8"/> makes of them.
    /// </summary>
    public static int Map(ReadOnlySpan<byte> utf8, int first, Span<int> offsets)
    {
        var unit = 0;
        for (var at = 0; at < utf8.Length;)
        {
            if (utf8[at] < 0x80)
            {
                offsets[unit++] = first + at++;
                continue;
            }

            Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
            for (var i = 0; i < rune.Utf16SequenceLength; i++)
            {
                offsets[unit++] = first + at;
            }

            at += length;
        }

        return unit;
    }
}
