using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PaperLint.Reporting.Html;

/// <summary>Text from outside in HTML, between tags or in a quoted attribute.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Escape(string text) => Encoder.Encode(VisibleText.Escape(text));
}
