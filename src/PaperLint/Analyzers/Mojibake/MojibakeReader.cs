using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Mojibake;

/// <summary>Finds UTF-8 that was read as Windows-1252: <c>Ã©</c> for <c>é</c>, <c>â€™</c> for <c>’</c>.</summary>
internal static class MojibakeReader
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The damaged character at a place and what it was; null where the text can be meant.</summary>
    public static (TextSpan Span, string? Original)? Read(string text, int at)
    {
        var c = text[at];
        if (c == '\ufffd')
        {
            return (new TextSpan(at, 1), null);
        }

        if (Decode(text, at) is { } decoded)
        {
            return decoded;
        }

        return c is >= '\u0080' and <= '\u009f' ? (new TextSpan(at, 1), WindowsBytes.CharacterOf(c)?.ToString()) : null;
    }

    private static (TextSpan Span, string Original)? Decode(string text, int at)
    {
        var length = WindowsBytes.Of(text[at]) switch
        {
            >= 0xc2 and <= 0xdf => 2,
            >= 0xe0 and <= 0xef => 3,
            >= 0xf0 and <= 0xf4 => 4,
            _ => 0,
        };
        if (length == 0 || at + length > text.Length)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[length];
        for (var i = 0; i < length; i++)
        {
            if (WindowsBytes.Of(text[at + i]) is not { } value)
            {
                return null;
            }

            bytes[i] = value;
        }

        return IsPlausible(text, at, length) && Decode(bytes) is { } original ? (new TextSpan(at, length), original) : null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var original = s_strict.GetString(bytes);
            return Rune.GetUnicodeCategory(Rune.GetRuneAt(original, 0)) is System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse ? null : original;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Two characters can meet by chance where the second is a mark that sentences use: <c>CAFÉ–BAR</c>, <c>„Ä“</c>.</summary>
    private static bool IsPlausible(string text, int at, int length) =>
        length > 2 || text[at] is 'Ã' or 'Â' || text[at + 1] is <= '\u009f' or '¡' or '¢' or '¥' or '¦' or '¨' or '¯' or '³' or '´' or '¸' or '¹' or '¾';
}
