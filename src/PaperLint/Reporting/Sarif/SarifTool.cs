using System.Text.Json;
using Microsoft.CodeAnalysis;
using PaperLint.Reporting.RulePages;
using PaperLint.Rules;

namespace PaperLint.Reporting.Sarif;

/// <summary>The <c>tool</c> of a SARIF run: the program and the rules that reported.</summary>
internal static class SarifTool
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Rule> rules)
    {
        json.WriteStartObject();
        json.WriteStartObject("driver");
        json.WriteString("name", "PaperLint");
        json.WriteString("semanticVersion", typeof(SarifTool).Assembly.GetName().Version!.ToString(fieldCount: 3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        var words = rule.Name.Split('-');
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", string.Concat(words.Select(Capitalize)));
        WriteText(json, "shortDescription", Capitalize(string.Join(' ', words)) + ".");
        WriteText(json, "fullDescription", rule.Why);
        json.WriteStartObject("help");
        json.WriteString("text", RulePage.TextOf(rule));
        json.WriteString("markdown", RuleMarkdown.PageOf(rule));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.DiagnosticSeverity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Category);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
