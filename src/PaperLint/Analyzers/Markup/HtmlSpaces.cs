namespace PaperLint.Analyzers.Markup;

/// <summary>Tells what keeps two pieces of text apart where the tags between them go.</summary>
internal sealed class HtmlSpaces
{
    private readonly string[] _leaves;

    /// <summary>
    /// A run of tags with nothing between them leaves one space at most: where it has a block or a break in it, and text without
    /// a space on both sides.
    /// </summary>
    public HtmlSpaces(string text, HtmlTags tags)
    {
        _leaves = new string[tags.Count];
        for (var first = 0; first < tags.Count;)
        {
            var last = first;
            while (last + 1 < tags.Count && tags[last + 1].Span.Start == tags[last].Span.End)
            {
                last++;
            }

            var (start, end) = (tags[first].Span.Start, tags[last].Span.End);
            var isApart = start == 0 || end == text.Length || char.IsWhiteSpace(text[start - 1]) || char.IsWhiteSpace(text[end]);
            for (var i = first; i <= last; i++)
            {
                var leavesSpace = !isApart && tags[i].Kind is HtmlTagKind.Blocks or HtmlTagKind.Breaks;
                _leaves[i] = leavesSpace && !isApart ? " " : "";
                isApart |= leavesSpace;
            }

            first = last + 1;
        }
    }

    /// <summary>What stands in the place of a tag.</summary>
    public string this[int tag] => _leaves[tag];
}
