using PaperLint.Rules;

namespace PaperLint.Analyzers.LatexText;

/// <summary>A rule that reports a construct, and whether this one is no more than a suggestion to it.</summary>
internal sealed record ConstructRule(Rule Rule, bool IsMinor);
