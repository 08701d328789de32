using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Ris;

/// <summary>Which tag holds which field.</summary>
internal static class RisTags
{
    /// <summary>The tags of RIS beside the keys of a mapping, which count before them.</summary>
    public static FieldMapping In(FieldMapping mapping) => mapping
        .And(FieldNames.Title, "TI", "T1", "CT", "BT")
        .And(FieldNames.Abstract, "AB", "N2")
        .And(FieldNames.Url, "UR", "LK", "L1")
        .And(FieldNames.Id, "DO", "AN")
        .And(FieldNames.Authors, "AU", "A1");

    /// <summary>Whether a line begins with a tag: two characters, two spaces and a hyphen.</summary>
    public static bool StartsWithTag(ReadOnlySpan<byte> line) =>
        line is [>= (byte)'A' and <= (byte)'Z', (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9'), (byte)' ', (byte)' ',
            (byte)'-', ..]
        && line is [_, _, _, _, _] or [_, _, _, _, _, (byte)' ' or (byte)'\r' or (byte)'\n', ..];

    /// <summary>A field as lines.</summary>
    public static IEnumerable<string> LinesOf(string fieldName, string text)
    {
        text = text.ReplaceLineEndings(" ");
        return fieldName == FieldNames.Authors
            ? AuthorNames.Of(text).Select(author => $"AU  - {author}")
            : [$"{TagOf(fieldName, text)}  - {text}"];
    }

    private static string TagOf(string fieldName, string text) => fieldName switch
    {
        FieldNames.Title => "TI",
        FieldNames.Abstract => "AB",
        FieldNames.Url => "UR",
        _ => EntryKey.IsDoi(text) ? "DO" : "AN",
    };
}
