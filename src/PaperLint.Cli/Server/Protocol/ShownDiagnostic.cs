namespace PaperLint.Cli.Server.Protocol;

/// <summary>The protocol's <c>Diagnostic</c>. <paramref name="Severity"/> is 1 (error), 2 (warning), 3 (information) or 4 (hint).</summary>
internal sealed record ShownDiagnostic(TextRange Range, int Severity, string Message)
{
    public string? Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string Source { get; init; } = "paperlint";

    public RelatedInformation[]? RelatedInformation { get; init; }
}
