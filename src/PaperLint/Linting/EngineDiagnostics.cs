using Microsoft.CodeAnalysis;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>Diagnostics about the run itself: a file that cannot be read, a pattern that ran out of time.</summary>
internal static class EngineDiagnostics
{
    public const string UnreadableFile = "PL0020";

    public static LintDiagnostic Unreadable(RuleCatalog catalog, string fileName, Exception reason)
    {
        var rule = catalog[UnreadableFile]!;
        var message = rule.Message.Format(name => name == "detail" ? reason.Message : null);
        return new LintDiagnostic(rule, Diagnostic.Create(rule.Descriptor, Location.Create(fileName, default, default), message));
    }
}
