namespace PaperLint.Cli.Server.Protocol;

/// <summary>Names a document.</summary>
internal sealed record DocumentName(string Uri)
{
    /// <summary>Null where the document is not open in the editor, or does not matter.</summary>
    public int? Version { get; init; }
}
