using System.Text.Json;
using PaperLint.Decisions;
using PaperLint.Decisions.Curation;

namespace PaperLint.Reviewing.Sittings;

/// <summary>Acts as the members of a JSON object.</summary>
internal static class ActJson
{
    public static void Write(Utf8JsonWriter json, ReviewAct act)
    {
        if (act.Item is { } item)
        {
            json.WriteStartObject("item");
            DefectLines.Write(json, item);
            json.WriteEndObject();
        }

        switch (act)
        {
            case DecisionAct decided:
                WriteChanges(json, decided);
                break;
            case SuppressionAct suppressed:
                json.WriteString("paper", suppressed.Paper);
                json.WriteString("code", suppressed.Code);
                json.WriteString("added", suppressed.Added);
                break;
            case WritingAct written:
                json.WriteString("run", written.Run);
                break;
            default:
                throw new ArgumentException($"{act} is an act of no known kind", nameof(act));
        }
    }

    /// <exception cref="FormatException">It is none, which other exceptions of a reader of JSON say, too.</exception>
    public static ReviewAct Read(JsonElement act)
    {
        if (act.TryGetProperty("run", out var run))
        {
            return new WritingAct(DefectLines.Text(run));
        }

        var item = DefectLines.Defect(act.GetProperty("item"));
        return act.TryGetProperty("changes", out var changes)
            ? new DecisionAct(item, [.. changes.EnumerateArray().Select(ReadChange)])
            : new SuppressionAct(item, DefectLines.Text(act.GetProperty("paper")), DefectLines.Text(act.GetProperty("code")),
                DefectLines.Text(act.GetProperty("added")));
    }

    private static void WriteChanges(Utf8JsonWriter json, DecisionAct decided)
    {
        json.WriteStartArray("changes");
        foreach (var change in decided.Changes)
        {
            json.WriteStartObject();
            Write(json, "before", change.Before);
            Write(json, "after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string key, Decision? decision)
    {
        if (decision is not null)
        {
            json.WriteStartObject(key);
            DecisionJson.Write(json, decision);
            json.WriteEndObject();
        }
    }

    private static DecisionChange ReadChange(JsonElement change)
    {
        var (before, after) = (Read(change, "before"), Read(change, "after"));
        return (before ?? after) is not null && (before is null || after is null || before.Defect == after.Defect)
            ? new DecisionChange(before, after)
            : throw new FormatException();
    }

    private static Decision? Read(JsonElement change, string key) =>
        change.TryGetProperty(key, out var decision) ? DecisionJson.Read(decision) : null;
}
