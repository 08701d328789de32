namespace PaperLint.Reporting.Html;

/// <summary>A piece of an excerpt; <paramref name="NewText"/> is what a fix puts there.</summary>
internal readonly record struct HtmlStretch(HtmlStretchKind Kind, string Text, string NewText);
