using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PaperLint.Reporting.Statistics;

namespace PaperLint.Reporting.Html;

/// <summary>What rows of the page name by number or code: the files, and the rules with all that they reported.</summary>
internal static class HtmlTables
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(TextWriter output, IEnumerable<string> files, RuleCounts rules)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                json.WriteStringValue(VisibleText.Escape(file));
            }

            json.WriteEndArray();
            json.WriteStartArray("rules");
            foreach (var rule in rules.MostFrequentFirst())
            {
                json.WriteStartArray();
                json.WriteStringValue(rule.Rule.Id);
                json.WriteStringValue(rule.Rule.Name);
                json.WriteNumberValue(rule.Count);
                json.WriteStringValue(VisibleText.Escape(rule.Rule.Why.Trim()));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
    }
}
