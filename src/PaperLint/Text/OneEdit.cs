namespace PaperLint.Text;

/// <summary>Compares words that may differ by one slip.</summary>
internal static class OneEdit
{
    /// <summary>
    /// The slip by which <paramref name="written"/> comes of <paramref name="meant"/>; null when it takes more than one, or none.
    /// </summary>
    public static EditKind? Of(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var same = written.CommonPrefixLength(meant);
        var rest = written[same..];
        var other = meant[same..];
        return (rest.Length - other.Length) switch
        {
            0 when rest.IsEmpty => null,
            0 when rest[1..].SequenceEqual(other[1..]) => EditKind.Wrong,
            0 when rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..]) => EditKind.Swap,
            -1 when rest.SequenceEqual(other[1..]) => EditKind.Missing,
            1 when rest[1..].SequenceEqual(other) => EditKind.Extra,
            _ => null,
        };
    }
}
