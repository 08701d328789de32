namespace PaperLint.Text;

/// <summary>As much of a text as is to be shown, where there is more of it: never half of a surrogate pair.</summary>
public static class ShortText
{
    /// <summary>The text, or its beginning and <c>…</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">UTF-16 units of it that are shown.</param>
    public static string Of(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, CutAt(text, most)), "…");

    /// <summary>Where a text may be cut: there, or before the pair in whose middle that is.</summary>
    public static int CutAt(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
