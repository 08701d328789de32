namespace PaperLint.Cli.Server.Protocol;

/// <summary>Where a rule can be read.</summary>
internal sealed record CodeDescription(string Href);
