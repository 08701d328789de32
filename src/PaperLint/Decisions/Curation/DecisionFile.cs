using System.Globalization;
using System.Text.Json;
using PaperLint.Files;
using PaperLint.Packs;

namespace PaperLint.Decisions.Curation;

/// <summary>
/// Decisions on disk: JSON Lines, one a line, sorted by paper, so that git merges what two curators decided. Its name begins as no
/// corpus does, so that it is never taken for one.
/// </summary>
public static class DecisionFile
{
    public const string DefaultName = ".paperlint-decisions.jsonl";

    private const string DateFormat = "yyyy-MM-dd";

    private static readonly DefectFileKind Kind = new("file of decisions", "paperlint_decisions", 1)
    {
        OfOlderVersion = "which gave papers other keys; move it away and decide anew",
        Remedy = "correct the line or remove it",
    };

    /// <summary>What a file says; nothing, where there is none.</summary>
    /// <param name="path">Where it lies, absolute.</param>
    /// <param name="name">As messages call it.</param>
    /// <exception cref="RuleException">It cannot be used.</exception>
    public static DecisionBook Read(string path, string name)
    {
        if (!RegularFile.IsThere(path))
        {
            return DecisionBook.Empty;
        }

        var decisions = new Dictionary<Defect, (Decision Decision, int Row)>();
        DefectLines.Read(Kind, path, name, (line, row) =>
        {
            var decision = Read(line);
            if (!decisions.TryAdd(decision.Defect, (decision, row))
                && decisions[decision.Defect] is var other
                && other.Decision != decision)
            {
                throw new RuleException(name, row, 1,
                    $"this decides otherwise than line {other.Row} on the same defect; remove one of them");
            }
        });
        return new DecisionBook(decisions.Values.Select(item => item.Decision));
    }

    /// <summary>Changes what a file says; anew, where another run changed it in between.</summary>
    /// <param name="path">Where it lies, absolute.</param>
    /// <param name="name">As messages call it.</param>
    /// <param name="change">Makes the new decisions of the old; may be asked several times.</param>
    /// <returns>What it says now; it is on the disk.</returns>
    /// <exception cref="RuleException">It cannot be used.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static DecisionBook Change(string path, string name, Func<DecisionBook, IEnumerable<Decision>> change)
    {
        AbandonedFiles.Remove(Path.GetDirectoryName(path)!);
        while (true)
        {
            var version = FileVersion.Of(path);
            var changed = new DecisionBook(change(Read(path, name)));
            try
            {
                using var file = new AtomicFile(path, version);
                Write(changed, file.Stream);
                file.Commit();
                return changed;
            }
            catch (FileChangedException)
            {
                // What the other run decided is kept, too.
            }
        }
    }

    /// <summary>The same bytes for decisions that say the same.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(DecisionBook decisions, Stream output)
    {
        DefectLines.WriteHead(output, Kind);
        foreach (var decision in decisions.All)
        {
            WriteLine(decision, output);
        }
    }

    /// <summary>One decision as a line.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void WriteLine(Decision decision, Stream output) => DefectLines.WriteLine(output, json =>
    {
        DefectLines.Write(json, decision.Defect);
        json.WriteString("decision", WordOf(decision.Kind));
        WriteOptional(json, "from", decision.Repair?.From);
        WriteOptional(json, "to", decision.Repair?.To);
        WriteOptional(json, "reason", decision.Reason);
        WriteOptional(json, "by", decision.By);
        WriteOptional(json, "on", decision.On?.ToString(DateFormat, CultureInfo.InvariantCulture));
    });

    /// <summary>As the file says it.</summary>
    public static string WordOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Accepted => "accepted",
        DecisionKind.Edited => "edited",
        _ => "rejected",
    };

    private static Decision Read(JsonElement line)
    {
        var kind = DefectLines.Text(line.GetProperty("decision")) switch
        {
            "accepted" => DecisionKind.Accepted,
            "edited" => DecisionKind.Edited,
            "rejected" => DecisionKind.Rejected,
            _ => throw new FormatException(),
        };
        return new Decision(DefectLines.Defect(line), kind)
        {
            Repair = kind == DecisionKind.Rejected
                ? null
                : new Replacement(DefectLines.Text(line.GetProperty("from")), DefectLines.Text(line.GetProperty("to"))),
            Reason = DefectLines.OptionalText(line, "reason"),
            By = DefectLines.OptionalText(line, "by"),
            On = DefectLines.OptionalText(line, "on") is { } day
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
