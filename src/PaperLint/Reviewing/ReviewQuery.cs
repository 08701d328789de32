using PaperLint.Catalog;

namespace PaperLint.Reviewing;

/// <summary>Which items are asked for; what is null or empty does not matter.</summary>
public sealed record ReviewQuery
{
    /// <summary>The code of a rule.</summary>
    public string? Code { get; init; }

    /// <summary>A file, as reports call it.</summary>
    public string? FileName { get; init; }

    /// <summary>A safety in lower case; <c>none</c>: without a repair.</summary>
    public string? Safety { get; init; }

    /// <summary>See <see cref="ProbabilityBand"/>.</summary>
    public string? Probability { get; init; }

    /// <summary>The same repair: see <see cref="ReviewItem.Repair"/>.</summary>
    public string? Repair { get; init; }

    /// <summary>A state in lower case.</summary>
    public string? State { get; init; }

    /// <summary>Words of the text, the title, the message or the key, whatever their case.</summary>
    public string? Search { get; init; }

    public static string SafetyOf(ReviewItem item) => item.Safety is { } safety ? RuleKeys.WordOf(safety) : "none";

    public static string WordOf(ReviewState state) => state switch
    {
        ReviewState.Open => "open",
        ReviewState.Accepted => "accepted",
        ReviewState.Edited => "edited",
        ReviewState.Rejected => "rejected",
        _ => "suppressed",
    };

    internal bool Takes(ReviewItem item, ReviewState state) =>
        (Code is null || item.Rule.Id == Code)
        && (FileName is null || item.FileName == FileName)
        && (Safety is null || SafetyOf(item) == Safety)
        && (Probability is null || ProbabilityBand.Of(item.Probability) == Probability)
        && (State is null || WordOf(state) == State)
        && (Repair is null || item.Repair == Repair)
        && (string.IsNullOrWhiteSpace(Search) || Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Has(item, word)));

    private static bool Has(ReviewItem item, string word) =>
        ((string?[])[item.Field.Text, item.Entry?.Title, item.Message, item.Entry?.Key, item.Rule.Id, item.Rule.Name])
        .Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}
