using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Json;

namespace PaperLint.Reporting.Ci;

/// <summary><c>rdjson</c>: Reviewdog Diagnostic Format, which reviewdog turns into review comments with suggestions. Its columns count bytes.</summary>
/// <remarks>https://github.com/reviewdog/reviewdog/tree/master/proto/rdf</remarks>
public sealed class RdjsonReport : Report
{
    private readonly TextWriter _output;
    private readonly JsonItems _items;

    public RdjsonReport(TextWriter output)
    {
        _output = output;
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

    private static void Write(Utf8JsonWriter json, LintDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("message", VisibleText.Escape(diagnostic.Message));
        WriteLocation(json, diagnostic.FileName, diagnostic.ByteSpan, diagnostic.Span);
        json.WriteString("severity", DiagnosticJson.SeverityWord(diagnostic.Severity).ToUpperInvariant());
        json.WriteStartObject("code");
        json.WriteString("value", diagnostic.Rule.Id);
        json.WriteEndObject();
        if (diagnostic.Fix is { IsPortable: true, FileEdits: var edits } && edits.All(edit => edit.ByteSpan is not null))
        {
            WriteSuggestions(json, edits);
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

    private static void WriteSuggestions(Utf8JsonWriter json, ImmutableArray<FileEdit> edits)
    {
        json.WriteStartArray("suggestions");
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            json.WriteStartObject("range");
            WritePosition(json, "start", edit.ByteSpan!.Value.Start, default);
            WritePosition(json, "end", edit.ByteSpan!.Value.End, default);
            json.WriteEndObject();
            json.WriteString("text", edit.Content);
            json.WriteEndObject();
        }

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
