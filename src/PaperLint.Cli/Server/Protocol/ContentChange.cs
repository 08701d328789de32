namespace PaperLint.Cli.Server.Protocol;

/// <summary>A new text in place of a stretch, or of the whole document.</summary>
internal sealed record ContentChange(string Text)
{
    public TextRange? Range { get; init; }
}
