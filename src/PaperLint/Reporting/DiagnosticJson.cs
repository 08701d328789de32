using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Linting;

namespace PaperLint.Reporting;

/// <summary>A diagnostic as JSON: rows and columns 1-based in UTF-16 units, offsets 0-based, ends exclusive.</summary>
internal static class DiagnosticJson
{
    public static void Write(Utf8JsonWriter json, LintDiagnostic diagnostic)
    {
        var rule = diagnostic.Rule;
        var span = diagnostic.Span;
        json.WriteStartObject();
        json.WriteString("code", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("category", rule.Category);
        json.WriteString("severity", SeverityWord(diagnostic.Diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteNull("url");
        json.WriteString("filename", diagnostic.FileName);
        WriteSpan(json, span);
        WriteField(json, diagnostic.Field?.FieldName, diagnostic.Field?.Span ?? default);
        WriteEntry(json, diagnostic.Entry);
        WriteFix(json, diagnostic.Fix);
        WriteRelated(json, diagnostic);
        json.WriteEndObject();
    }

    public static string SeverityWord(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    private static void WriteSpan(Utf8JsonWriter json, LinePositionSpan span)
    {
        WritePosition(json, "location", span.Start.Line, span.Start.Character);
        WritePosition(json, "end_location", span.End.Line, span.End.Character);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, long row, int column)
    {
        json.WriteStartObject(name);
        json.WriteNumber("row", row + 1);
        json.WriteNumber("column", column + 1);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, string? name, TextSpan span)
    {
        if (name is null)
        {
            json.WriteNull("field");
            return;
        }

        json.WriteStartObject("field");
        json.WriteString("name", name);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, EntryIdentity? entry)
    {
        if (entry is null)
        {
            json.WriteNull("entry");
            return;
        }

        json.WriteStartObject("entry");
        json.WriteNumber("index", entry.Index);
        json.WriteString("key", entry.Key);
        json.WriteString("title", entry.Title);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, LocatedFix? located)
    {
        if (located is not { Fix: var fix })
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("applicability", fix.Safety.ToString().ToLowerInvariant());
        json.WriteString("message", fix.Message);
        json.WriteStartArray("edits");
        for (var i = 0; i < fix.Edits.Length; i++)
        {
            var edit = fix.Edits[i];
            json.WriteStartObject();
            WriteSpan(json, located.Spans[i]);
            json.WriteString("content", edit.Change.NewText);
            WriteField(json, edit.FieldName, edit.Change.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, LintDiagnostic diagnostic)
    {
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("filename", related.FileName);
            WritePosition(json, "location", related.Position.Row, related.Position.Column);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
