namespace PaperLint.Cli.Server.Protocol;

internal sealed record TextEdit(TextRange Range, string NewText);
