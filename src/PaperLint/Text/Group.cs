namespace PaperLint.Text;

/// <summary>A text between an opening and a closing bracket, in which others of its kind may be.</summary>
internal static class Group
{
    /// <summary>
    /// Where the bracket closes that the text begins with; -1 where it does not. A bracket after a backslash is a letter.
    /// </summary>
    /// <typeparam name="T">A UTF-16 unit or a byte of UTF-8.</typeparam>
    public static int CloseOf<T>(ReadOnlySpan<T> text, T open, T close, T backslash)
        where T : unmanaged, IEquatable<T>
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at].Equals(backslash))
            {
                at++;
            }
            else if (text[at].Equals(open))
            {
                depth++;
            }
            else if (text[at].Equals(close) && --depth == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
