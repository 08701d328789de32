using System.Buffers;
using System.Text;
using System.Text.Json;
using PaperLint.Linting;

namespace PaperLint.Reporting;

/// <summary><c>json</c>: the objects of <see cref="JsonLinesReport"/> in an array.</summary>
public sealed class JsonReport(TextWriter output) : Report
{
    private readonly ArrayBufferWriter<byte> _item = new();
    private bool _begun;

    public override void Add(LintDiagnostic diagnostic)
    {
        output.Write(_begun ? ",\n " : "[\n ");
        _begun = true;
        _item.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_item, DiagnosticJson.Options))
        {
            DiagnosticJson.Write(json, diagnostic);
        }

        output.Write(Encoding.UTF8.GetString(_item.WrittenSpan));
    }

    public override void Complete(LintSummary summary)
    {
        output.Write(_begun ? "\n]\n" : "[]\n");
        output.Flush();
    }
}
