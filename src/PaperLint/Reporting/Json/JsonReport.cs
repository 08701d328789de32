using PaperLint.Diagnostics;
using PaperLint.Linting;

namespace PaperLint.Reporting.Json;

/// <summary><c>json</c>: the objects of <see cref="JsonLinesReport"/> in an array.</summary>
public sealed class JsonReport(TextWriter output) : Report
{
    private readonly DiagnosticJson _json = new();
    private readonly JsonItems _items = new(output);

    public override void Add(LintDiagnostic diagnostic) => _items.WriteInArray(_json.Write(diagnostic));

    public override void Complete(LintSummary summary)
    {
        _items.EndArray();
        output.Write('\n');
        output.Flush();
    }
}
