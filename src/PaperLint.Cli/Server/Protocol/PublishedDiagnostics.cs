namespace PaperLint.Cli.Server.Protocol;

/// <summary>All that is found in a document; takes the place of what was published before.</summary>
internal sealed record PublishedDiagnostics(string Uri, ShownDiagnostic[] Diagnostics)
{
    /// <summary>Of the document; null for a file that is not open.</summary>
    public int? Version { get; init; }
}
