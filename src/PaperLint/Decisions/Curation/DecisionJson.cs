using System.Globalization;
using System.Text.Json;

namespace PaperLint.Decisions.Curation;

/// <summary>A decision as the members of a JSON object.</summary>
public static class DecisionJson
{
    private const string DateFormat = "yyyy-MM-dd";

    public static string WordOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Accepted => "accepted",
        DecisionKind.Edited => "edited",
        _ => "rejected",
    };

    internal static void Write(Utf8JsonWriter json, Decision decision)
    {
        DefectLines.Write(json, decision.Defect);
        json.WriteString("decision", WordOf(decision.Kind));
        WriteOptional(json, "from", decision.Repair?.From);
        WriteOptional(json, "to", decision.Repair?.To);
        WriteOptional(json, "reason", decision.Reason);
        WriteOptional(json, "by", decision.By);
        WriteOptional(json, "on", decision.On?.ToString(DateFormat, CultureInfo.InvariantCulture));
    }

    /// <exception cref="FormatException">It is none, which other exceptions of a reader of JSON say, too.</exception>
    internal static Decision Read(JsonElement item)
    {
        var kind = DefectLines.Text(item.GetProperty("decision")) switch
        {
            "accepted" => DecisionKind.Accepted,
            "edited" => DecisionKind.Edited,
            "rejected" => DecisionKind.Rejected,
            _ => throw new FormatException(),
        };
        return new Decision(DefectLines.Defect(item), kind)
        {
            Repair = kind == DecisionKind.Rejected
                ? null
                : new Replacement(DefectLines.Text(item.GetProperty("from")), DefectLines.Text(item.GetProperty("to"))),
            Reason = DefectLines.OptionalText(item, "reason"),
            By = DefectLines.OptionalText(item, "by"),
            On = DefectLines.OptionalText(item, "on") is { } day
                ? DateOnly.ParseExact(day, DateFormat, CultureInfo.InvariantCulture)
                : null,
        };
    }

    private static void WriteOptional(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }
}
