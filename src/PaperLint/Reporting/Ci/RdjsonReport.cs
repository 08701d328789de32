using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Json;
using PaperLint.Rules;

namespace PaperLint.Reporting.Ci;

/// <summary>
/// <c>rdjson</c>: Reviewdog Diagnostic Format, which reviewdog turns into review comments with suggestions. Its columns count
/// bytes.
/// </summary>
/// <remarks>https://github.com/reviewdog/reviewdog/tree/master/proto/rdf</remarks>
public sealed class RdjsonReport : Report
{
    private readonly TextWriter _output;
    private readonly FixSafety _offered;
    private readonly JsonItems _items;

    /// <param name="output">Where to.</param>
    /// <param name="offered">The least safe fixes that are offered: one click applies a suggestion.</param>
    public RdjsonReport(TextWriter output, FixSafety offered)
    {
        _output = output;
        _offered = offered;
        _items = new JsonItems(output);
        _output.Write("{\"source\":{\"name\":\"paperlint\"},\"diagnostics\":");
    }

    public override bool NeedsFileEdits => true;

    public override void Add(LintDiagnostic diagnostic) => _items.WriteInArray(json => Write(json, diagnostic));

    public override void Complete(LintSummary summary)
    {
        _items.EndArray();
        _output.Write("}\n");
        _output.Flush();
    }

    private void Write(Utf8JsonWriter json, LintDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("message", VisibleText.Escape(diagnostic.Message));
        WriteLocation(json, diagnostic.FileName, diagnostic.ByteSpan, diagnostic.Span);
        json.WriteString("severity", DiagnosticJson.SeverityWord(diagnostic.Severity).ToUpperInvariant());
        json.WriteStartObject("code");
        json.WriteString("value", diagnostic.Rule.Id);
        json.WriteEndObject();
        if (diagnostic.Fix is { IsPortable: true, WholeEdit: { ByteSpan: { } span, Content: { } content } } located
            && located.Fix.Safety <= _offered)
        {
            WriteSuggestion(json, span, content);
        }

        if (!diagnostic.Related.IsEmpty)
        {
            WriteRelated(json, diagnostic.Related);
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string fileName, LinePositionSpan? bytes, LinePositionSpan span)
    {
        json.WriteStartObject("location");
        json.WriteString("path", FileUri.Slashes(fileName));
        json.WriteStartObject("range");
        WritePosition(json, "start", bytes?.Start, span.Start.Line);
        WritePosition(json, "end", bytes?.End, span.End.Line);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>One for the whole fix: each suggestion is taken or left alone.</summary>
    private static void WriteSuggestion(Utf8JsonWriter json, LinePositionSpan span, string content)
    {
        json.WriteStartArray("suggestions");
        json.WriteStartObject();
        json.WriteStartObject("range");
        WritePosition(json, "start", span.Start, default);
        WritePosition(json, "end", span.End, default);
        json.WriteEndObject();
        json.WriteString("text", content);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, ImmutableArray<RelatedLocation> related)
    {
        json.WriteStartArray("related_locations");
        foreach (var place in related)
        {
            json.WriteStartObject();
            json.WriteString("message", VisibleText.Escape(place.Message));
            var start = new LinePosition(checked((int)place.Position.Row), 0);
            WriteLocation(json, place.FileName, bytes: null, new LinePositionSpan(start, start));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition? bytes, int line)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", (bytes?.Line ?? line) + 1);
        if (bytes is { } position)
        {
            json.WriteNumber("column", position.Character + 1);
        }

        json.WriteEndObject();
    }
}
