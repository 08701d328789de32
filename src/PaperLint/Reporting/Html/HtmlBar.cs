namespace PaperLint.Reporting.Html;

/// <summary>A bar of a chart, and what a click on it filters by.</summary>
internal sealed record HtmlBar(string Value, string Label, int Count);
