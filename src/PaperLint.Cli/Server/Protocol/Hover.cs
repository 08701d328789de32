namespace PaperLint.Cli.Server.Protocol;

internal sealed record Hover(MarkupContent Contents, TextRange Range);
