namespace PaperLint.Cli.Server.Protocol;

/// <summary>Text in Markdown.</summary>
internal sealed record MarkupContent(string Value)
{
    public string Kind { get; } = "markdown";
}
