using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Reporting.Json;

/// <summary>
/// Diagnostics as JSON, one after another: rows and columns 1-based in UTF-16 units, offsets 0-based, ends exclusive.
/// What is the same for all diagnostics of a rule at one severity, of a paper or of a file is put together once.
/// </summary>
internal sealed class DiagnosticJson
{
    private readonly JsonBuffer _json = new();
    private readonly JsonBuffer _part = new();
    private readonly Dictionary<(Rule Rule, DiagnosticSeverity Severity), string> _rules = [];
    private (string? Name, string Json) _file;
    private readonly JsonBuffer _entryJson = new();
    private EntryIdentity? _entry;

    /// <summary>The object of a diagnostic; good until the next is asked for.</summary>
    public ReadOnlySpan<char> Write(LintDiagnostic diagnostic)
    {
        _json.Clear();
        _json.Add(JsonOf(diagnostic.Rule, diagnostic.Severity));
        _json.AddString(diagnostic.Message);
        _json.Add(""","url":null,"filename":""");
        _json.Add(JsonOf(diagnostic.FileName));
        WriteSpan(""","location":""", diagnostic.Span);
        WriteField(diagnostic.Field?.FieldName, diagnostic.Field?.Span ?? default, diagnostic.Field?.Column);
        _json.Add(""","entry":""");
        _json.Add(JsonOf(diagnostic.Entry));
        WriteFix(diagnostic.Fix);
        WriteRelated(diagnostic);
        WriteEvidence(diagnostic.Proof);
        _json.Add("}");
        return _json.Written;
    }

    public static string SeverityWord(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>All that stands before the message.</summary>
    private string JsonOf(Rule rule, DiagnosticSeverity severity)
    {
        if (_rules.TryGetValue((rule, severity), out var known))
        {
            return known;
        }

        _part.Clear();
        _part.Add("""{"code":""");
        _part.AddString(rule.Id);
        _part.Add(""","name":""");
        _part.AddString(rule.Name);
        _part.Add(""","category":""");
        _part.AddString(rule.Category);
        _part.Add(""","severity":""");
        _part.AddString(SeverityWord(severity));
        _part.Add(""","message":""");
        return _rules[(rule, severity)] = _part.Written.ToString();
    }

    private string JsonOf(string fileName)
    {
        if (_file.Name != fileName)
        {
            _part.Clear();
            _part.AddString(fileName);
            _file = (fileName, _part.Written.ToString());
        }

        return _file.Json;
    }

    private ReadOnlySpan<char> JsonOf(EntryIdentity? entry)
    {
        if (entry is null)
        {
            return "null";
        }

        if (_entry != entry)
        {
            _entry = entry;
            _entryJson.Clear();
            _entryJson.Add("""{"index":""");
            _entryJson.AddNumber(entry.Index);
            _entryJson.Add(""","key":""");
            _entryJson.AddString(entry.Key);
            _entryJson.Add(""","title":""");
            _entryJson.AddString(entry.Title);
            _entryJson.Add("}");
        }

        return _entryJson.Written;
    }

    /// <param name="name">The property of the start, with what stands before its value.</param>
    /// <param name="span">0-based, as diagnostics have it.</param>
    private void WriteSpan(string name, LinePositionSpan span)
    {
        _json.Add(name);
        WritePosition(span.Start.Line, span.Start.Character);
        _json.Add(""","end_location":""");
        WritePosition(span.End.Line, span.End.Character);
    }

    private void WritePosition(long row, long column)
    {
        _json.Add("""{"row":""");
        _json.AddNumber(row + 1);
        _json.Add(""","column":""");
        _json.AddNumber(column + 1);
        _json.Add("}");
    }

    /// <param name="name">Null where there is no field.</param>
    /// <param name="span">In its text.</param>
    /// <param name="column">Of the table that the file is; null for other files.</param>
    private void WriteField(string? name, TextSpan span, string? column = null)
    {
        if (name is null)
        {
            _json.Add(""","field":null""");
            return;
        }

        _json.Add(""","field":{"name":""");
        _json.AddString(name);
        _json.Add(""","start":""");
        _json.AddNumber(span.Start);
        _json.Add(""","end":""");
        _json.AddNumber(span.End);
        if (column is not null)
        {
            _json.Add(""","column":""");
            _json.AddString(column);
        }

        _json.Add("}");
    }

    private void WriteFix(LocatedFix? located)
    {
        if (located is not { Fix: var fix })
        {
            _json.Add(""","fix":null""");
            return;
        }

        _json.Add(""","fix":{"applicability":""");
        _json.AddString(RuleKeys.WordOf(fix.Safety));
        _json.Add(""","message":null,"edits":[""");
        for (var i = 0; i < fix.Edits.Length; i++)
        {
            var edit = fix.Edits[i];
            WriteSpan(i == 0 ? """{"location":""" : """,{"location":""", located.Spans[i]);
            _json.Add(""","content":""");
            _json.AddString(edit.Change.NewText);
            WriteField(edit.FieldName, edit.Change.Span);
            _json.Add("}");
        }

        _json.Add("]}");
    }

    private void WriteRelated(LintDiagnostic diagnostic)
    {
        _json.Add(""","related":[""");
        for (var i = 0; i < diagnostic.Related.Length; i++)
        {
            var related = diagnostic.Related[i];
            _json.Add(i == 0 ? """{"filename":""" : """,{"filename":""");
            _json.AddString(related.FileName);
            _json.Add(""","location":""");
            WritePosition(related.Position.Row, related.Position.Column);
            _json.Add(""","message":""");
            _json.AddString(related.Message);
            _json.Add("}");
        }

        _json.Add("]");
    }

    private void WriteEvidence(Proof? proof)
    {
        if (proof is null)
        {
            _json.Add(""","evidence":null""");
            return;
        }

        _json.Add(""","evidence":{"source":""");
        _json.AddString(proof.Source);
        _json.Add(""","row":""");
        _json.AddNumber(proof.Row);
        _json.Add(""","key":""");
        _json.AddString(proof.Key);
        _json.Add("}");
    }
}
