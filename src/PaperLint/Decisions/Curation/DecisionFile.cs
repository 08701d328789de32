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
            var decision = DecisionJson.Read(line);
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

    /// <summary>The same bytes for decisions that say the same.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(DecisionBook decisions, Stream output) => Write(DecisionLines.Of(decisions.All), output);

    /// <summary>One decision as a line.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void WriteLine(Decision decision, Stream output) =>
        DefectLines.WriteLine(output, json => DecisionJson.Write(json, decision));

    internal static void Write(DecisionLines decisions, Stream output)
    {
        DefectLines.WriteHead(output, Kind);
        decisions.Write(output);
    }
}
