using PaperLint.Diagnostics;
using PaperLint.Linting;

namespace PaperLint.Reporting.Json;

/// <summary><c>json-lines</c>: one JSON object a diagnostic, a line each.</summary>
public sealed class JsonLinesReport(TextWriter output) : Report
{
    private readonly DiagnosticJson _json = new();

    public override void Add(LintDiagnostic diagnostic)
    {
        output.Write(_json.Write(diagnostic));
        output.Write('\n');
    }

    public override void Complete(LintSummary summary) => output.Flush();
}
