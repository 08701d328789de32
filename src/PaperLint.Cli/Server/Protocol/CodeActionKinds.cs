namespace PaperLint.Cli.Server.Protocol;

/// <summary>The kinds of actions that the server offers.</summary>
internal static class CodeActionKinds
{
    public const string QuickFix = "quickfix";

    /// <summary>All that is safe, in the whole document.</summary>
    public const string FixAll = "source.fixAll.paperlint";

    public static string[] All { get; } = [QuickFix, FixAll];
}
