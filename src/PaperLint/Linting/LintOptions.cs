namespace PaperLint.Linting;

/// <summary>How a run is done.</summary>
public sealed record LintOptions
{
    /// <summary>Blocks linted at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
