using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PaperLint.Catalog;
using PaperLint.Diagnostics;

namespace PaperLint.Reporting.Html;

/// <summary>
/// The findings as data of the page, a row each, written as they come: papers and findings, these below the paper before them.
/// All text is made visible first, and nothing in it can end the element that it stands in.
/// </summary>
internal sealed class HtmlRows(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ArrayBufferWriter<byte> _row = new();
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);
    private (string File, long? Paper)? _last;
    private bool _isBegun;

    /// <summary>The files by their numbers in rows.</summary>
    public IEnumerable<string> Files => _files.OrderBy(file => file.Value).Select(file => file.Key);

    public void Add(LintDiagnostic diagnostic)
    {
        var paper = (diagnostic.FileName, diagnostic.Entry?.Index);
        if (_last != paper)
        {
            _last = paper;
            WritePaper(diagnostic);
        }

        Write(json =>
        {
            json.WriteStringValue(diagnostic.Rule.Id);
            json.WriteNumberValue(diagnostic.Span.Start.Line + 1);
            json.WriteNumberValue(diagnostic.Span.Start.Character + 1);
            json.WriteStringValue(SeverityWord.Of(diagnostic.Severity));
            json.WriteStringValue(diagnostic.Fix is { Fix.Safety: var safety } ? RuleKeys.WordOf(safety) : "none");
            json.WriteStringValue(VisibleText.Escape(diagnostic.Message));
            WriteText(json, diagnostic);
            json.WriteStartArray();
            foreach (var note in NotesOf(diagnostic))
            {
                json.WriteStringValue(VisibleText.Escape(note));
            }

            json.WriteEndArray();
        });
    }

    /// <summary>Ends the rows.</summary>
    public void Complete() => output.Write(_isBegun ? "\n]" : "[]");

    private void WritePaper(LintDiagnostic diagnostic)
    {
        if (!_files.TryGetValue(diagnostic.FileName, out var file))
        {
            _files.Add(diagnostic.FileName, file = _files.Count);
        }

        Write(json =>
        {
            json.WriteNumberValue(file);
            json.WriteNumberValue(diagnostic.Entry?.Index ?? 0);
            json.WriteStringValue(VisibleText.Escape(HtmlExcerpt.Shorten(diagnostic.Entry?.Title ?? "")));
            json.WriteStringValue(VisibleText.Escape(diagnostic.Entry?.Key ?? ""));
        });
    }

    /// <summary>Stretches of the text: as they stand, or what is reported, or what goes and what comes.</summary>
    private static void WriteText(Utf8JsonWriter json, LintDiagnostic diagnostic)
    {
        json.WriteStartArray();
        foreach (var stretch in diagnostic.Field is { } field ? HtmlExcerpt.Of(field, diagnostic.Fix?.Fix) : [])
        {
            if (stretch.Kind == HtmlStretchKind.Plain)
            {
                json.WriteStringValue(VisibleText.Escape(stretch.Text));
                continue;
            }

            json.WriteStartArray();
            json.WriteStringValue(VisibleText.Escape(stretch.Text));
            if (stretch.Kind == HtmlStretchKind.Changed)
            {
                json.WriteStringValue(VisibleText.Escape(stretch.NewText));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> NotesOf(LintDiagnostic diagnostic)
    {
        foreach (var related in diagnostic.Related)
        {
            yield return $"{related.FileName}:{related.Position.Row + 1}:{related.Position.Column + 1}: {related.Message}";
        }

        if (diagnostic.Proof is { } proof)
        {
            yield return $"proven by {proof.Source}:{proof.Row}, {proof.Key}";
        }
    }

    private void Write(Action<Utf8JsonWriter> members)
    {
        _row.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_row, Options))
        {
            json.WriteStartArray();
            members(json);
            json.WriteEndArray();
        }

        output.Write(_isBegun ? ",\n" : "[\n");
        output.Write(Encoding.UTF8.GetString(_row.WrittenSpan));
        _isBegun = true;
    }
}
