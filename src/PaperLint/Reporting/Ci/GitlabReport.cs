using System.Text.Json;
using Microsoft.CodeAnalysis;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Json;

namespace PaperLint.Reporting.Ci;

/// <summary><c>gitlab</c>: a Code Quality report, which GitLab shows in merge requests.</summary>
/// <remarks>https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format</remarks>
public sealed class GitlabReport(TextWriter output) : Report
{
    private readonly JsonItems _items = new(output);
    private readonly Occurrences _occurrences = new();

    public override void Add(LintDiagnostic diagnostic) => _items.WriteInArray(json => Write(json, diagnostic));

    public override void Complete(LintSummary summary)
    {
        _items.EndArray();
        output.Write('\n');
        output.Flush();
    }

    private void Write(Utf8JsonWriter json, LintDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("description", $"{diagnostic.Rule.Id}: {VisibleText.Escape(diagnostic.Message)}");
        json.WriteString("check_name", $"{diagnostic.Rule.Id} {diagnostic.Rule.Name}");
        json.WriteString("fingerprint", _occurrences.Next(diagnostic));
        json.WriteString("severity", Severity(diagnostic));
        json.WriteStartObject("location");
        json.WriteString("path", FileUri.Slashes(diagnostic.FileName));
        json.WriteStartObject("lines");
        json.WriteNumber("begin", diagnostic.Span.Start.Line + 1);
        json.WriteNumber("end", diagnostic.Span.End.Line + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Severity(LintDiagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "major",
        DiagnosticSeverity.Warning => "minor",
        _ => "info",
    };
}
