namespace PaperLint.Reporting.Html;

/// <summary>What a stretch of an excerpt is.</summary>
internal enum HtmlStretchKind
{
    /// <summary>Text around what is reported.</summary>
    Plain,

    /// <summary>Text that is reported and stays.</summary>
    Reported,

    /// <summary>Text that a fix replaces.</summary>
    Changed,
}
