using PaperLint.Linting;

namespace PaperLint.Reporting;

/// <summary><c>json-lines</c>: one JSON object a diagnostic, a line each.</summary>
public sealed class JsonLinesReport(TextWriter output) : Report
{
    private readonly JsonItems _items = new(output);

    public override void Add(LintDiagnostic diagnostic)
    {
        _items.Write(json => DiagnosticJson.Write(json, diagnostic));
        output.Write('\n');
    }

    public override void Complete(LintSummary summary) => output.Flush();
}
