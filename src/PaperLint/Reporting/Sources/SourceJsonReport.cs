using System.Text.Json;
using PaperLint.Habits;
using PaperLint.Reporting.Json;

namespace PaperLint.Reporting.Sources;

/// <summary>What sources do to texts, as JSON.</summary>
public static class SourceJsonReport
{
    public static void Write(IEnumerable<SourceDiagnosis> sources, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Options with { Indented = true });
        json.WriteStartArray();
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("source", source.Source);
            json.WriteNumber("papers", source.Papers);
            if (source.Referenced is { } referenced)
            {
                json.WriteNumber("papers_with_reference", referenced);
            }

            json.WriteString("first_month", source.Months?.First.ToString());
            json.WriteString("last_month", source.Months?.Last.ToString());
            json.WriteStartArray("habits");
            foreach (var finding in source.Habits)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, HabitFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("habit", finding.Habit.Id);
        json.WriteString("says", SourceSentence.Of(finding));
        json.WriteString("advice", finding.Habit.Advice);
        json.WriteString("unit", finding.Habit.Unit.ToString().ToLowerInvariant());
        json.WriteNumber("affected", finding.Count.Affected);
        json.WriteNumber("of", finding.Count.All);
        json.WriteString("since", finding.Since?.ToString());
        if (finding.Before is { } before)
        {
            json.WriteNumber("affected_before", before.Affected);
            json.WriteNumber("of_before", before.All);
        }

        if (finding.Length is { } length)
        {
            json.WriteNumber("length", length);
        }

        json.WriteStartArray("examples");
        foreach (var example in finding.Examples)
        {
            json.WriteStartObject();
            json.WriteNumber("row", example.Row);
            json.WriteString("key", example.Key);
            json.WriteString("text", example.Text);
            json.WriteString("repaired", example.Repaired);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
