namespace PaperLint.Formats.Bib;

/// <summary>
/// Where the groups in braces of a text end. Found in one pass when first asked for, so that a text of open braces is not read to
/// its end for each.
/// </summary>
internal ref struct BibGroups(ReadOnlySpan<byte> raw)
{
    private readonly ReadOnlySpan<byte> _raw = raw;
    private int[]? _ends;

    /// <summary>
    /// Where the group ends, after its closing brace, that the brace at <paramref name="start"/> opens; null if it is never
    /// closed.
    /// </summary>
    public int? EndOf(int start)
    {
        _ends ??= FindEnds();
        return _ends[start] > 0 ? _ends[start] : null;
    }

    private readonly int[] FindEnds()
    {
        var ends = new int[_raw.Length];
        var open = new Stack<int>();
        for (var at = 0; at < _raw.Length; at++)
        {
            if (_raw[at] == '{')
            {
                open.Push(at);
            }
            else if (_raw[at] == '}' && open.TryPop(out var start))
            {
                ends[start] = at + 1;
            }
        }

        return ends;
    }
}
