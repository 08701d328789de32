namespace PaperLint.Analyzers.Mojibake;

/// <summary>The byte that Windows-1252 or ISO 8859-1 reads as a character: the way back from text that was decoded wrongly.</summary>
internal static class WindowsBytes
{
    /// <summary>What Windows-1252 has at 80 to 9F; NUL where it has nothing.</summary>
    private const string HighControls = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>The byte from 80 to FF, or null for ASCII and for what neither set has.</summary>
    public static byte? Of(char c)
    {
        if (c is >= '\u0080' and <= '\u00ff')
        {
            return (byte)c;
        }

        var index = c > '\u00ff' ? HighControls.IndexOf(c) : -1;
        return index < 0 ? null : (byte)(0x80 + index);
    }

    /// <summary>What Windows-1252 shows for a control character from 80 to 9F; null where it has nothing.</summary>
    public static char? CharacterOf(char control) => HighControls[control - '\u0080'] is var c and not '\0' ? c : null;
}
