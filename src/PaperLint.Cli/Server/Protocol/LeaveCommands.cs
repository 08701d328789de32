namespace PaperLint.Cli.Server.Protocol;

/// <summary>The commands that the server takes: what makes a report silent.</summary>
internal static class LeaveCommands
{
    /// <summary>Leaves the reports of a rule on a paper, as <c>paperlint suppress</c> does.</summary>
    public const string Suppress = "paperlint.suppress";

    /// <summary>Decides that a report is none, as <c>paperlint review</c> does.</summary>
    public const string Reject = "paperlint.reject";

    public static string[] All { get; } = [Suppress, Reject];
}
