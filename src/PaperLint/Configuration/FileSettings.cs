using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperLint.Catalog;
using PaperLint.Rules;

namespace PaperLint.Configuration;

/// <summary>What <c>.editorconfig</c> files say to PaperLint about one file.</summary>
/// <param name="Severities">By the id of a rule.</param>
/// <param name="Options">All other keys, in lower case.</param>
internal sealed record FileSettings(ImmutableDictionary<string, ReportDiagnostic> Severities, ImmutableDictionary<string, string> Options)
{
    /// <summary>The key that sets all rules; Roslyn's own.</summary>
    public const string AllKey = "dotnet_analyzer_diagnostic.severity";

    public static FileSettings None { get; } =
        new(ImmutableDictionary<string, ReportDiagnostic>.Empty, ImmutableDictionary<string, string>.Empty);

    public bool IsEmpty => Severities.IsEmpty && Options.IsEmpty;

    /// <summary>The same text for settings that say the same.</summary>
    public string Content =>
        string.Join('\n', Severities.Select(pair => $"{pair.Key.ToUpperInvariant()}={pair.Value}")
        .Concat(Options.Select(pair => $"{pair.Key}={pair.Value}"))
        .Order(StringComparer.Ordinal));

    /// <summary>The key that sets the rules of a category; Roslyn's own.</summary>
    public static string CategoryKey(string category) => $"dotnet_analyzer_diagnostic.category-{category.ToLowerInvariant()}.severity";

    /// <summary>The key that sets one rule; Roslyn's own.</summary>
    public static string RuleKey(string id) => $"dotnet_diagnostic.{id}.severity";

    /// <summary>
    /// The severity of a rule and the key that sets it, or null. As in Roslyn, only its own key switches on a rule that is
    /// usually off.
    /// </summary>
    public (ReportDiagnostic Severity, string Key)? SeverityOf(Rule rule)
    {
        if (Severities.TryGetValue(rule.Id, out var severity))
        {
            return severity == ReportDiagnostic.Default ? null : (severity, RuleKey(rule.Id));
        }

        if (rule.Severity == ReportDiagnostic.Suppress)
        {
            return null;
        }

        foreach (var key in (ReadOnlySpan<string>)[CategoryKey(rule.Category), AllKey])
        {
            if (Options.TryGetValue(key, out var word) && RuleReader.SeverityOf(word.ToLowerInvariant()) is { } bulk)
            {
                return (bulk, key);
            }
        }

        return null;
    }
}
