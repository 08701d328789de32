using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Catalog;

/// <summary>The keys that every rule file may have; those of its analyzer come on top.</summary>
public static class RuleKeys
{
    public static ImmutableArray<string> All { get; } =
        ["id", "name", "severity", "analyzer", "scope", "message", "why", "fix", "no_fix", "clean", "counts", "evidence", "examples"];

    public static ImmutableArray<string> Severities { get; } = ["error", "warning", "suggestion", "silent", "none"];

    /// <summary>In the order of <see cref="CleanAction"/>.</summary>
    public static ImmutableArray<string> CleanActions { get; } = ["keep", "drop", "reject"];

    public static ImmutableArray<string> Flags { get; } = ["true", "false"];

    /// <summary>In the order of <see cref="FixSafety"/>.</summary>
    public static ImmutableArray<string> Safeties { get; } = ["safe", "unsafe", "display"];

    /// <summary>The word for how safe a fix is.</summary>
    public static string WordOf(FixSafety safety) => Safeties[(int)safety];
}
