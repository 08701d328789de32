using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Markup;

/// <summary>Finds the tags of a text and which of them belong together.</summary>
internal sealed class HtmlTags
{
    /// <summary>The longest tag with its attributes: an address of a namespace or of a link in it.</summary>
    private const int LongestTag = 400;

    private readonly List<HtmlTag> _tags;

    private HtmlTags(List<HtmlTag> tags) => _tags = tags;

    public int Count => _tags.Count;

    public HtmlTag this[int index] => _tags[index];

    /// <summary>All tags of known elements, in order.</summary>
    public static HtmlTags Find(string text, HtmlVocabulary vocabulary)
    {
        var tags = new List<HtmlTag>();
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (ReadTag(text, at, vocabulary) is { } tag)
            {
                tags.Add(tag);
                at = tag.Span.End - 1;
            }
        }

        return new HtmlTags(tags);
    }

    /// <summary>For each tag the number of the one that closes it, or -1. Elements that overlap are taken as they stand.</summary>
    public int[] Pairs()
    {
        var closedBy = new int[_tags.Count];
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        for (var i = 0; i < closedBy.Length; i++)
        {
            closedBy[i] = -1;
            var tag = _tags[i];
            if (tag.IsEmpty)
            {
                continue;
            }

            if (!open.TryGetValue(tag.Name, out var waiting))
            {
                open.Add(tag.Name, waiting = new Stack<int>());
            }

            if (!tag.IsEnd)
            {
                waiting.Push(i);
            }
            else if (waiting.TryPop(out var start))
            {
                closedBy[start] = i;
            }
        }

        return closedBy;
    }

    /// <summary>A tag has its name at once, and after it nothing, a slash or attributes: <c>&lt;b and c&gt;</c> has neither.</summary>
    private static HtmlTag? ReadTag(string text, int at, HtmlVocabulary vocabulary)
    {
        var length = text.AsSpan(at, Math.Min(LongestTag, text.Length - at)).IndexOf('>') + 1;
        if (length == 0)
        {
            return null;
        }

        var inside = text.AsSpan(at + 1, length - 2);
        var isEnd = inside.StartsWith("/");
        inside = isEnd ? inside[1..] : inside;
        var isEmpty = inside.EndsWith("/");
        inside = (isEmpty ? inside[..^1] : inside).TrimEnd();
        var end = inside.IndexOfAny(' ', '\n');
        if (end >= 0 && !inside[end..].Contains('='))
        {
            return null;
        }

        var name = end < 0 ? inside : inside[..end];
        name = name[(name.IndexOf(':') + 1)..];
        return vocabulary.KindOf(name) is { } kind
            ? new HtmlTag(new TextSpan(at, length), name.ToString().ToLowerInvariant(), kind, isEnd, isEmpty || kind == HtmlTagKind.Breaks)
            : null;
    }
}
