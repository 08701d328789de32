namespace PaperLint.Cli.Server.Protocol;

/// <summary>The protocol's <c>Location</c>.</summary>
internal sealed record PlaceInFile(string Uri, TextRange Range);
