using System.Collections.Frozen;
using System.Text;
using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>What a line says that stands in it: <c>**Abstract:** text</c>, <c>- Authors: names</c>, <c>#### Abstract</c>.</summary>
/// <param name="FieldName">The field.</param>
/// <param name="Content">Where its text begins; the end of the line where it follows on the next one.</param>
internal readonly record struct MarkdownLabel(string FieldName, int Content)
{
    /// <summary>Bytes of the longest label.</summary>
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["title"] = FieldNames.Title,
        ["paper title"] = FieldNames.Title,
        ["标题"] = FieldNames.Title,
        ["abstract"] = FieldNames.Abstract,
        ["original abstract"] = FieldNames.Abstract,
        ["english abstract"] = FieldNames.Abstract,
        ["summary"] = FieldNames.Abstract,
        ["tl;dr"] = FieldNames.Abstract,
        ["tldr"] = FieldNames.Abstract,
        ["摘要"] = FieldNames.Abstract,
        ["author"] = FieldNames.Authors,
        ["authors"] = FieldNames.Authors,
        ["作者"] = FieldNames.Authors,
        ["url"] = FieldNames.Url,
        ["link"] = FieldNames.Url,
        ["paper"] = FieldNames.Url,
        ["pdf"] = FieldNames.Url,
        ["paper link"] = FieldNames.Url,
        ["paper url"] = FieldNames.Url,
        ["pdf link"] = FieldNames.Url,
        ["arxiv"] = FieldNames.Url,
        ["arxiv link"] = FieldNames.Url,
        ["arxiv url"] = FieldNames.Url,
        ["链接"] = FieldNames.Url,
        ["论文链接"] = FieldNames.Url,
        ["arxiv id"] = FieldNames.Id,
        ["arxiv_id"] = FieldNames.Id,
        ["paper id"] = FieldNames.Id,
        ["id"] = FieldNames.Id,
        ["doi"] = FieldNames.Id,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static ReadOnlySpan<byte> Signs => " \t>-+*_|"u8;

    /// <param name="document">The file.</param>
    /// <param name="start">Where the line, or the cell, begins.</param>
    /// <param name="end">Where it ends.</param>
    public static MarkdownLabel? Read(ReadOnlySpan<byte> document, int start, int end)
    {
        var line = document[..end];
        var at = start;
        var isSetOff = false;
        while (at < end && (Signs.Contains(line[at]) || line[at] is (byte)'#' or (byte)'<' || line[at] > 0x7F))
        {
            isSetOff |= line[at] is (byte)'*' or (byte)'_' or (byte)'#' or (byte)'<';
            var next = line[at] switch
            {
                (byte)'<' => AfterTag(line, at),
                > 0x7F => AfterSign(line, at),
                _ => at + 1,
            };
            if (next == at)
            {
                break;
            }

            at = next;
        }

        var length = line[at..Math.Min(end, at + Longest)].IndexOfAny("*:<"u8);
        var colon = line[at..Math.Min(end, at + Longest)].IndexOf("："u8);
        length = colon >= 0 && (length < 0 || colon < length) ? colon : length;
        length = length < 0 && end - at < Longest ? end - at : length;
        if (length <= 0 || !Names.TryGetValue(NameIn(line.Slice(at, length)), out var fieldName))
        {
            return null;
        }

        var content = AfterLabel(line, at + length, out var hasColon);
        return hasColon || (isSetOff && content > at + length) || (isSetOff && content == end)
            ? new MarkdownLabel(fieldName, content)
            : null;
    }

    /// <summary>A label may say what to do with it: <c>Abstract (click to expand)</c>.</summary>
    private static string NameIn(ReadOnlySpan<byte> label)
    {
        var bracket = label.IndexOf((byte)'(');
        return Encoding.UTF8.GetString(bracket > 0 ? label[..bracket] : label).Trim(' ', '\t', '_', '[', ']');
    }

    private static int AfterLabel(ReadOnlySpan<byte> line, int at, out bool hasColon)
    {
        hasColon = false;
        while (at < line.Length)
        {
            var rest = line[at..];
            var length = rest switch
            {
                [(byte)':', ..] => 1,
                [0xEF, 0xBC, 0x9A, ..] => 3,
                [(byte)' ' or (byte)'\t' or (byte)'*' or (byte)'_', ..] => 1,
                [(byte)'<', ..] => AfterTag(line, at) - at,
                _ => 0,
            };
            if (length == 0)
            {
                break;
            }

            hasColon |= rest[0] is (byte)':' or 0xEF;
            at += length;
        }

        return at;
    }

    /// <summary>After a tag of HTML other than that of a link, which is no decoration.</summary>
    private static int AfterTag(ReadOnlySpan<byte> line, int at)
    {
        var rest = line[at..Math.Min(line.Length, at + Longest)];
        var isTag = rest.Length > 1 && (rest[1] == '/' || char.IsAsciiLetter((char)rest[1])) && !rest.StartsWith("<a "u8);
        return isTag && rest.IndexOf((byte)'>') is > 0 and var close && !rest.StartsWith("<http"u8) ? at + close + 1 : at;
    }

    /// <summary>After a sign that is no letter: a picture before the label.</summary>
    private static int AfterSign(ReadOnlySpan<byte> line, int at)
    {
        Rune.DecodeFromUtf8(line[at..], out var rune, out var length);
        return Rune.IsLetterOrDigit(rune) || rune == Rune.ReplacementChar ? at : at + length;
    }
}
