using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Reporting.Plain;

/// <summary>A diagnostic as <c>full</c> will print it: it holds on to none of the file.</summary>
internal sealed class FullFinding
{
    private const string Indent = "    ";

    private readonly Looks _looks;
    private readonly string _kind;
    private readonly string _message;
    private readonly string[] _beneath;

    public FullFinding(LintDiagnostic diagnostic, Looks looks)
    {
        _looks = looks;
        Rule = diagnostic.Rule;
        Severity = diagnostic.Severity;
        FileName = diagnostic.FileName;
        ShownName = DiagnosticLine.FileName(diagnostic);
        Start = diagnostic.Span.Start;
        Paper = diagnostic.Entry?.Index;
        PaperName = VisibleText.Escape(NameOf(diagnostic));
        _kind = DiagnosticLine.Kind(diagnostic, looks);
        _message = DiagnosticLine.Message(diagnostic);
        _beneath = [.. FindingContext.Of(diagnostic, looks, looks.Width - Indent.Length)];
    }

    public Rule Rule { get; }

    public DiagnosticSeverity Severity { get; }

    public string FileName { get; }

    /// <summary>The name of the file so that a line can begin with it.</summary>
    public string ShownName { get; }

    public LinePosition Start { get; }

    /// <summary>1-based in its file; null for what is no paper's.</summary>
    public long? Paper { get; }

    /// <summary>The title, or the key where there is none.</summary>
    public string PaperName { get; }

    /// <summary>Prints it under a heading of its file, or with the name of the file where the heading is none of it.</summary>
    public void WriteTo(TextWriter output, bool withFile)
    {
        var place = $"{(withFile ? ShownName + ":" : "")}{Start.Line + 1}:{Start.Character + 1}";
        if (_looks.TerminalWidth is null)
        {
            output.WriteLine($"  {_looks.Faint(place)} {_kind} {DiagnosticLine.Marked(_message, _looks)}");
        }
        else
        {
            WriteBroken(output, place);
        }

        foreach (var beneath in _beneath)
        {
            output.WriteLine(Indent + beneath);
        }
    }

    /// <summary>The message broken to the width of the terminal, after a place and a kind that are not.</summary>
    private void WriteBroken(TextWriter output, string place)
    {
        var kind = $"{SeverityWord.Of(Severity)} {Rule.Id}";
        var head = 2 + CellText.WidthOf(place) + 1 + kind.Length + 1;
        var prefix = $"  {_looks.Faint(place)} {_kind} ";
        var room = _looks.Width - head;
        if (room < _looks.Width / 3)
        {
            // A long name of a file: the message has lines of its own.
            output.WriteLine(prefix.TrimEnd());
            prefix = Indent;
            room = _looks.Width - Indent.Length;
        }

        foreach (var line in CellText.Lines(_message, room, indent: room - (_looks.Width - Indent.Length)))
        {
            output.WriteLine(prefix + DiagnosticLine.Marked(line, _looks));
            prefix = Indent;
        }
    }

    private static string NameOf(LintDiagnostic diagnostic) =>
        string.IsNullOrWhiteSpace(diagnostic.Entry?.Title) ? diagnostic.Entry?.Key ?? "" : diagnostic.Entry.Title;
}
