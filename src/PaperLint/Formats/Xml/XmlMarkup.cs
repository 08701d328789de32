using System.Text;

namespace PaperLint.Formats.Xml;

/// <summary>Tags within the content of an element.</summary>
internal static class XmlMarkup
{
    /// <summary>Whether a tag begins a new line, so that what stands on both sides of it is not one word.</summary>
    public static bool Parts(ReadOnlySpan<byte> markup) => markup is [(byte)'<', var first, ..]
        && first is not ((byte)'/' or (byte)'!' or (byte)'?')
        && XmlVocabulary.IsBlock(NameOf(markup));

    /// <summary>Whether each tag that opens in the content closes in it.</summary>
    public static bool IsBalanced(ReadOnlySpan<byte> raw)
    {
        var open = new Stack<string>();
        for (var at = 0; at < raw.Length && raw[at..].IndexOf((byte)'<') is >= 0 and var next;)
        {
            at += next;
            var rest = raw[at..];
            var close = rest.StartsWith("<![CDATA["u8) ? "]]>"u8 : rest.StartsWith("<!--"u8) ? "-->"u8 : ">"u8;
            var length = rest.IndexOf(close);
            if (length < 0)
            {
                return false;
            }

            var tag = rest[..(length + close.Length)];
            at += tag.Length;
            if (tag[1] == '/')
            {
                if (!open.TryPop(out var name) || name != FullNameOf(tag))
                {
                    return false;
                }
            }
            else if (tag[1] is not ((byte)'!' or (byte)'?') && tag[^2] != '/')
            {
                open.Push(FullNameOf(tag));
            }
        }

        return open.Count == 0;
    }

    /// <summary>The name of a tag without the prefix of its namespace.</summary>
    public static string NameOf(ReadOnlySpan<byte> tag)
    {
        var name = FullNameOf(tag);
        return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static string FullNameOf(ReadOnlySpan<byte> tag)
    {
        var start = tag.Length > 1 && tag[1] == '/' ? 2 : 1;
        var name = tag[start..];
        return Encoding.UTF8.GetString(name[..(name.IndexOfAny(" \t\r\n/>"u8) is >= 0 and var end ? end : name.Length)]);
    }
}
