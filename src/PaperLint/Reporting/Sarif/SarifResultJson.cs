using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Reporting.Sarif;

/// <summary>A diagnostic as a SARIF result.</summary>
internal static class SarifResultJson
{
    public static void Write(Utf8JsonWriter json, LintDiagnostic diagnostic, int ruleIndex, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", SarifTool.Level(diagnostic.Severity));
        WriteMessage(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic.FileName, diagnostic.Span, diagnostic);
        json.WriteEndArray();
        WriteRelated(json, diagnostic);

        // The one that GitHub looks at; without it, it makes its own from the line, which is a whole abstract.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", fingerprint);
        json.WriteEndObject();
        WriteFix(json, diagnostic);
        WriteSuppression(json, diagnostic.Silence);
        WriteEvidence(json, diagnostic.Proof);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Proof? proof)
    {
        if (proof is null)
        {
            return;
        }

        json.WriteStartObject("properties");
        json.WriteStartObject("evidence");
        json.WriteString("source", proof.Source);
        json.WriteNumber("row", proof.Row);
        json.WriteString("key", proof.Key);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string fileName, LinePositionSpan span, LintDiagnostic? diagnostic)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, fileName);
        WriteRegion(json, "region", span);
        json.WriteEndObject();
        if (diagnostic is { Entry: { } entry, Field: { } field })
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", field.FieldName);
            json.WriteString("fullyQualifiedName", $"{VisibleText.Escape(entry.Key)}/{field.FieldName}");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string fileName)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", FileUri.Of(fileName));
        if (!Path.IsPathRooted(fileName))
        {
            json.WriteString("uriBaseId", "%SRCROOT%");
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, LinePositionSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", span.Start.Line + 1);
        json.WriteNumber("startColumn", span.Start.Character + 1);
        json.WriteNumber("endLine", span.End.Line + 1);
        json.WriteNumber("endColumn", span.End.Character + 1);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, LintDiagnostic diagnostic)
    {
        if (diagnostic.Related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < diagnostic.Related.Length; i++)
        {
            var related = diagnostic.Related[i];
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, related.FileName);
            json.WriteStartObject("region");
            json.WriteNumber("startLine", related.Position.Row + 1);
            json.WriteNumber("startColumn", related.Position.Column + 1);
            json.WriteEndObject();
            json.WriteEndObject();
            WriteMessage(json, "message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, LintDiagnostic diagnostic)
    {
        if (diagnostic.Fix is not { IsPortable: true } located)
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteMessage(json, "description", located.Fix.Safety == FixSafety.Safe ? "Repair it." : "Repair it, after a look.");
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, diagnostic.FileName);
        json.WriteStartArray("replacements");
        for (var i = 0; i < located.Spans.Length; i++)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", located.Spans[i]);
            json.WriteStartObject("insertedContent");
            json.WriteString("text", located.FileEdits[i].Content);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Silence? silence)
    {
        if (silence is not { Kind: SilenceKind.Suppression or SilenceKind.Decision })
        {
            return;
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        if (silence.Reason is { } reason)
        {
            json.WriteString("justification", VisibleText.Escape(reason));
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Brackets before a parenthesis are links in SARIF's messages (3.11.6); a corpus makes none.</summary>
    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", VisibleText.Escape(text).Replace("](", "]\\(", StringComparison.Ordinal));
        json.WriteEndObject();
    }
}
