namespace PaperLint.Cli.Server.Protocol;

/// <summary>Another place that a diagnostic speaks of.</summary>
internal sealed record RelatedInformation(PlaceInFile Location, string Message);
