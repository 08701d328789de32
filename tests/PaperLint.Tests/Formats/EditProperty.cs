using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Tests.Formats;

/// <summary>
/// Texts and edits of texts for properties of formats. Texts are whole: no half of a surrogate pair, which no file can hold.
/// </summary>
internal static class EditProperty
{
    private static readonly string[] Pieces =
    [
        "a", "B", " ", ". ", "times", "é", "×", "漢", "😀", "\"", "\\", "\\u00d7", "/", "{", "}", "[", "]", "(", ")", "<", ">", "&", "&amp;",
            ",", ";", "|", "`", "*", "#",
        "\t", "$x^2$", "%", "-", "_", "''", "~", "=", "@", ":", "https://a.org/b?c=d&e=f",
    ];

    private static readonly string[] Breaks = ["\n", "\r\n", "\r", "\u2028", "\b", "\f"];

    /// <summary>Text of one line.</summary>
    public static Gen<string> Line { get; } = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    /// <summary>Any text.</summary>
    public static Gen<string> Text { get; } = Gen.Elements([.. Pieces, .. Breaks]).ListOf().Select(pieces => string.Concat(pieces));

    /// <summary>A change of <paramref name="text"/> that cuts no character.</summary>
    public static Gen<TextChange> Change(string text, Gen<string> inserted) =>
        from a in Gen.Choose(0, text.Length)
        from b in Gen.Choose(0, text.Length)
        from content in inserted
        select new TextChange(TextSpan.FromBounds(Whole(text, Math.Min(a, b)), Whole(text, Math.Max(a, b))), content);

    public static string Apply(string text, TextChange change) =>
        string.Concat(text.AsSpan(0, change.Span.Start), change.NewText, text.AsSpan(change.Span.End));

    private static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;
}
