using Microsoft.CodeAnalysis.Text;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>Diagnostics about the run itself: a file that cannot be read, a configuration that names no rule.</summary>
internal static class EngineDiagnostics
{
    public const string UnreadableFile = "PL0020";
    public const string DamagedReference = "PL0021";
    public const string UnknownCode = "PL0030";
    public const string UnknownOption = "PL0031";
    public const string BadValue = "PL0032";
    public const string UnusedSuppression = "PL0040";
    public const string ExpiredSuppression = "PL0041";
    public const string TimeLimit = "PL0050";

    /// <summary>A diagnostic of an engine rule at a place of a file.</summary>
    public static LintDiagnostic Of(Rule rule, string fileName, string detail, LinePositionSpan span = default) =>
        new(rule, fileName, span, rule.Message.Format(match: default, ("detail", detail)));
}
