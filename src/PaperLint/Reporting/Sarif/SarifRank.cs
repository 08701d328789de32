namespace PaperLint.Reporting.Sarif;

/// <summary>How grave a result is; the first go into a report that cannot hold all.</summary>
internal enum SarifRank
{
    Error,
    Warning,
    Note,
    Silenced,
}
