namespace PaperLint.Reporting.Sarif;

/// <summary>
/// A result that waits for the end of the run. <paramref name="Json"/> lacks its closing brace: whether there is a baseline is
/// known only then.
/// </summary>
internal sealed record SarifResult(string Json, bool IsOld);
