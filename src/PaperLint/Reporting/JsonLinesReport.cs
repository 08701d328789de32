using System.Buffers;
using System.Text;
using System.Text.Json;
using PaperLint.Linting;

namespace PaperLint.Reporting;

/// <summary><c>json-lines</c>: one JSON object a diagnostic, a line each.</summary>
public sealed class JsonLinesReport(TextWriter output) : Report
{
    private readonly ArrayBufferWriter<byte> _line = new();

    public override void Add(LintDiagnostic diagnostic)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, DiagnosticJson.Options))
        {
            DiagnosticJson.Write(json, diagnostic);
        }

        output.Write(Encoding.UTF8.GetString(_line.WrittenSpan));
        output.Write('\n');
    }

    public override void Complete(LintSummary summary) => output.Flush();
}
