namespace PaperLint.Cli.Server.Protocol;

/// <summary>A document as it is opened.</summary>
internal sealed record DocumentItem(string Uri, int Version, string Text);
