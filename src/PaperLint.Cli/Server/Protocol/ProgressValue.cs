namespace PaperLint.Cli.Server.Protocol;

/// <summary>How far something is. <paramref name="Kind"/> is <c>begin</c>, with a title, or <c>end</c>.</summary>
internal sealed record ProgressValue(string Kind)
{
    public string? Title { get; init; }
}
