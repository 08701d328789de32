namespace PaperLint.Analyzers.Mojibake;

/// <summary>The byte that Mac OS Roman reads as a character.</summary>
internal static class MacBytes
{
    /// <summary>What Mac OS Roman has at C2 to C5 and at E2: the first bytes of Latin letters and of dashes and quotes in UTF-8.</summary>
    public const string Leads = "¬√ƒ≈‚";

    private const string HighHalf =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /// <summary>The byte from 80 to FF; null for any other character.</summary>
    public static byte? Of(char c) => HighHalf.IndexOf(c) is var index and >= 0 ? (byte)(0x80 + index) : null;
}
