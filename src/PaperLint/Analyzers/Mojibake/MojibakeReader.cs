using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Mojibake;

/// <summary>
/// Finds UTF-8 that was read as Windows-1252, <c>Ã©</c> for <c>é</c>, <c>â€™</c> for <c>’</c>, or as Mac OS Roman, <c>√©</c>.
/// </summary>
internal static class MojibakeReader
{
    /// <summary>Cyrillic, the first script behind Latin and Greek.</summary>
    private const char FirstOfOtherScripts = '\u0400';

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The damaged character at a place and what it was; null where the text can be meant.</summary>
    public static (TextSpan Span, string? Original)? Read(string text, int at)
    {
        var c = text[at];
        if (c == '\ufffd')
        {
            return (new TextSpan(at, 1), null);
        }

        if (Decode(text, at, WindowsBytes.Of) is { } decoded && IsPlausible(text, decoded))
        {
            return decoded;
        }

        if (MacBytes.Leads.Contains(c) && Decode(text, at, MacBytes.Of) is { } mac && IsInWord(text, mac, MacBytes.Of))
        {
            return mac;
        }

        return IsLostNoBreakSpace(text, at) ? (new TextSpan(at, 2), " ")
            : c is >= '\u0080' and <= '\u009f' ? (new TextSpan(at, 1), WindowsBytes.CharacterOf(c)?.ToString())
            : null;
    }

    private static (TextSpan Span, string Original)? Decode(string text, int at, Func<char, byte?> byteOf)
    {
        var length = byteOf(text[at]) switch
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
            if (byteOf(text[at + i]) is not { } value)
            {
                return null;
            }

            bytes[i] = value;
        }

        return Decode(bytes) is { } original ? (new TextSpan(at, length), original) : null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var original = s_strict.GetString(bytes);
            return Rune.GetUnicodeCategory(Rune.GetRuneAt(original, 0)) is System.Globalization.UnicodeCategory.OtherNotAssigned
                or System.Globalization.UnicodeCategory.PrivateUse ? null : original;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Two characters can meet by chance where the second is a mark that sentences use: <c>CAFÉ–BAR</c>, <c>„Ä“</c>,
    /// <c>«IRMÃ»</c>.
    /// </summary>
    private static bool IsPlausible(string text, (TextSpan Span, string Original) found)
    {
        var (first, second) = (text[found.Span.Start], text[found.Span.Start + 1]);
        return found.Span.Length > 2
            || (second == '»' ? !IsQuoteOpen(text, found.Span.Start)
                : first is 'Ã' or 'Â' || second is <= '\u009f' or '¡' or '¢' or '¥' or '¦' or '¨' or '¯' or '³' or '´' or '¸' or '¹' or '¾'
                || (second <= '¿' && IsInWord(text, found, WindowsBytes.Of)));
    }

    /// <summary>
    /// Whether a letter was damaged that goes on as a word, or a mark of more bytes. Latin and Greek letters stand beside each other
    /// (<c>μm</c>); one of another script, of which two bytes meet by chance (<c>3.4× GHz</c>), is followed by another damaged one.
    /// </summary>
    private static bool IsInWord(string text, (TextSpan Span, string Original) found, Func<char, byte?> byteOf)
    {
        var end = found.Span.End;
        return found.Span.Length > 2
            || (end < text.Length
                && char.IsLetter(found.Original[0])
                && char.IsLetter(found.Original[0] < FirstOfOtherScripts ? text[end] : Decode(text, end, byteOf)?.Original[0] ?? ' '));
    }

    private static bool IsQuoteOpen(string text, int at) =>
        text.LastIndexOf('«', at) is var open and >= 0 && text.IndexOf('»', open, at - open) < 0;

    /// <summary>A space that does not break, of whose two bytes the second became a plain space: <c>400Â nm</c>.</summary>
    private static bool IsLostNoBreakSpace(string text, int at) =>
        text[at] == 'Â'
        && at > 0
        && at + 1 < text.Length
        && text[at + 1] is ' ' or '\u00a0'
        && (char.IsLower(text[at - 1]) || char.IsDigit(text[at - 1]) || text[at - 1] is '.' or ',' or ')');
}
