using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PaperLint.Decisions.Curation;
using PaperLint.Reporting;
using PaperLint.Reviewing;

namespace PaperLint.Cli.Review;

/// <summary>The answers to the page. Texts are sent as they are: the page shows them as text and never as anything else.</summary>
internal static class ReviewJson
{
    /// <summary>UTF-16 units of a text that a row shows.</summary>
    private const int Shown = 80;

    public static JsonWriterOptions Options { get; } = new() { SkipValidation = false };

    /// <summary>The answer to a question, and what of it is seen first.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="run">The run.</param>
    /// <param name="answer">Its number, and the numbers of all items.</param>
    /// <param name="rows">The first row that is told, and how many are.</param>
    /// <param name="at">The row that is looked at.</param>
    public static void WriteQuery(Utf8JsonWriter json, ReviewRun run, (int Number, ImmutableArray<int> Items) answer,
        (int From, int Count) rows, int at)
    {
        json.WriteStartObject();
        json.WriteNumber("query", answer.Number);
        json.WriteNumber("total", answer.Items.Length);
        json.WriteNumber("papers", run.Papers);
        json.WriteNumber("from", rows.From);
        WriteRowsMember(json, run, answer.Items.Skip(rows.From).Take(rows.Count));
        WriteLookMembers(json, run, answer.Items, at);
        WriteProgress(json, run);
        json.WriteEndObject();
    }

    public static void WriteFacets(Utf8JsonWriter json, IEnumerable<ReviewFacet> facets)
    {
        json.WriteStartObject();
        foreach (var facet in facets)
        {
            json.WriteStartArray(facet.Name);
            foreach (var (value, count) in facet.Values)
            {
                json.WriteStartArray();
                json.WriteStringValue(value);
                json.WriteNumberValue(count);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public static void WriteRows(Utf8JsonWriter json, ReviewRun run, ImmutableArray<int> items)
    {
        json.WriteStartObject();
        WriteRowsMember(json, run, items);
        json.WriteEndObject();
    }

    /// <summary>A row with its item; without one, where there is no such row.</summary>
    public static void WriteLook(Utf8JsonWriter json, ReviewRun run, ImmutableArray<int> items, int at)
    {
        json.WriteStartObject();
        WriteLookMembers(json, run, items, at);
        json.WriteEndObject();
    }

    private static void WriteRowsMember(Utf8JsonWriter json, ReviewRun run, IEnumerable<int> items)
    {
        json.WriteStartArray("rows");
        foreach (var item in items.Select(number => run.Board.Items[number]))
        {
            json.WriteStartObject();
            WriteHead(json, run, item);
            json.WriteString("from", Shorten(item.Proposed.Replacement.From));
            json.WriteString("to", Written(run, item) is { } to ? Shorten(to) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLookMembers(Utf8JsonWriter json, ReviewRun run, ImmutableArray<int> items, int at)
    {
        json.WriteNumber("at", at);
        if (at >= 0 && at < items.Length)
        {
            WriteItem(json, run, run.Board.Items[items[at]]);
        }
        else
        {
            json.WriteNull("item");
        }
    }

    private static void WriteItem(Utf8JsonWriter json, ReviewRun run, ReviewItem item)
    {
        json.WriteStartObject("item");
        WriteHead(json, run, item);
        json.WriteString("severity", SeverityWord.Of(item.Rule.DiagnosticSeverity));
        json.WriteString("message", item.Message);
        json.WriteString("why", item.Rule.Why);
        json.WriteString("evidence", item.Rule.Evidence);
        json.WriteString("because", item.Rule.Fix?.Because ?? item.Rule.NoFix);
        json.WriteString("safety", ReviewQuery.SafetyOf(item));
        WriteProbability(json, item.Probability);
        json.WriteString("paper", item.Entry?.Key);
        json.WriteString("field", item.Field.FieldName);
        json.WriteString("text", item.Field.Text);
        json.WriteNumber("start", item.Proposed.Span.Start);
        json.WriteNumber("end", item.Proposed.Span.End);
        json.WriteString("to", item.Safety is null ? null : item.Proposed.Replacement.To);
        json.WriteNumber("alike", item.Safety is null ? 0 : run.Board.OpenLike(item).Count());
        json.WriteString("proof", item.Proof is { } proof
            ? string.Create(CultureInfo.InvariantCulture, $"{proof.Source}:{proof.Row} ({proof.Key})")
            : null);
        json.WriteStartArray("related");
        foreach (var related in item.Related)
        {
            json.WriteStartObject();
            json.WriteString("place", string.Create(CultureInfo.InvariantCulture, $"{related.FileName}:{related.Position.Row + 1}"));
            json.WriteString("text", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("copies", item.Related.Any(related => related.EntryKey is not null));
        WriteDecision(json, run.Board.Decisions[item.Defect]);
        json.WriteEndObject();
    }

    /// <summary>What is to be said after something was done; by then it is on the disk.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="run">The run.</param>
    /// <param name="message">In words, where there is something to say.</param>
    /// <param name="look">The row to look at now; null where what is shown is to be asked for anew.</param>
    public static void WriteDone(Utf8JsonWriter json, ReviewRun run, string? message, (ImmutableArray<int> Items, int At)? look = null)
    {
        json.WriteStartObject();
        json.WriteString("message", message);
        if (look is var (items, at))
        {
            WriteLookMembers(json, run, items, at);
        }

        WriteProgress(json, run);
        json.WriteEndObject();
    }

    /// <summary>Two papers, for comparison; null for one that is not there any more.</summary>
    public static void WriteCopies(Utf8JsonWriter json, ShownPaper? own, ShownPaper? other)
    {
        json.WriteStartObject();
        foreach (var (name, paper) in new[] { ("own", own), ("other", other) })
        {
            if (paper is null)
            {
                json.WriteNull(name);
                continue;
            }

            json.WriteStartObject(name);
            json.WriteString("title", paper.Title);
            json.WriteString("abstract", paper.Abstract);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Why nothing was done.</summary>
    public static void WriteError(Utf8JsonWriter json, ReviewRun run, string message)
    {
        json.WriteStartObject();
        json.WriteString("error", message);
        json.WriteNumber("reading", run.Reading);
        json.WriteEndObject();
    }

    /// <summary>What will stand there: the curator's words where there are some, else what the rule proposes; null for nothing.</summary>
    private static string? Written(ReviewRun run, ReviewItem item) =>
        run.Board.StateOf(item) == ReviewState.Edited
        ? run.Board.Decisions[item.Defect]!.Repair!.To
        : item.Safety is null ? null : item.Proposed.Replacement.To;

    private static void WriteHead(Utf8JsonWriter json, ReviewRun run, ReviewItem item)
    {
        json.WriteNumber("item", item.Number);
        json.WriteString("code", item.Rule.Id);
        json.WriteString("rule", item.Rule.Name);
        json.WriteString("title", item.Entry?.Title);
        json.WriteString("place", string.Create(CultureInfo.InvariantCulture, $"{item.FileName}:{item.Start.Line + 1}"));
        json.WriteNumber("places", item.Places);
        json.WriteString("state", ReviewQuery.WordOf(run.Board.StateOf(item)));
        json.WriteBoolean("stale", run.IsStale(item.FileName));
    }

    private static void WriteProbability(Utf8JsonWriter json, double? probability)
    {
        if (probability is { } value)
        {
            json.WriteNumber("probability", value);
        }
        else
        {
            json.WriteNull("probability");
        }
    }

    private static void WriteDecision(Utf8JsonWriter json, Decision? decision)
    {
        if (decision is null)
        {
            json.WriteNull("decision");
            return;
        }

        json.WriteStartObject("decision");
        json.WriteString("kind", DecisionJson.WordOf(decision.Kind));
        json.WriteString("to", decision.Repair?.To);
        json.WriteString("reason", decision.Reason);
        json.WriteString("by", decision.By);
        json.WriteEndObject();
    }

    private static void WriteProgress(Utf8JsonWriter json, ReviewRun run)
    {
        json.WriteNumber("version", run.Version);
        json.WriteNumber("reading", run.Reading);
        json.WriteNumber("all", run.Board.Items.Count);
        json.WriteNumber("open", run.Board.Open);
    }

    private static string Shorten(string text)
    {
        if (text.Length <= Shown)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown), "…");
    }
}
