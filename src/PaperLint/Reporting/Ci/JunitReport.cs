using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Json;
using PaperLint.Reporting.Plain;

namespace PaperLint.Reporting.Ci;

/// <summary><c>junit</c>: a test suite for each file and a failed test for each diagnostic; what most CI servers read.</summary>
/// <remarks>There is no one schema; this keeps to what Jenkins' and Ant's have in common.</remarks>
public sealed class JunitReport : Report
{
    private readonly TextWriter _output;
    private readonly DiagnosticSeverity _failOn;
    private readonly XmlWriter _xml;
    private readonly List<LintDiagnostic> _file = [];
    private bool _any;

    /// <param name="output">Where to.</param>
    /// <param name="failOn">The mildest severity of which a diagnostic is a failed test; milder ones are skipped tests.</param>
    public JunitReport(TextWriter output, DiagnosticSeverity failOn)
    {
        _output = output;
        _failOn = failOn;
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true });
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", "paperlint");
    }

    public override void Add(LintDiagnostic diagnostic)
    {
        if (_file.Count > 0 && _file[0].FileName != diagnostic.FileName)
        {
            WriteSuite();
        }

        _file.Add(diagnostic);
    }

    public override void Complete(LintSummary summary)
    {
        WriteSuite();
        if (!_any)
        {
            WritePassed();
        }

        _xml.WriteEndElement();
        _xml.Flush();
        _output.Write('\n');
        _output.Flush();
    }

    private void WriteSuite()
    {
        if (_file.Count == 0)
        {
            return;
        }

        _any = true;
        BeginSuite(VisibleText.Escape(_file[0].FileName), tests: _file.Count, failures: _file.Count(Fails));
        foreach (var diagnostic in _file)
        {
            WriteTest(diagnostic);
        }

        _xml.WriteEndElement();
        _file.Clear();
    }

    /// <summary>A file without any test counts as a failure in some servers.</summary>
    private void WritePassed()
    {
        BeginSuite("paperlint", tests: 1, failures: 0);
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("name", "nothing found");
        _xml.WriteAttributeString("classname", "paperlint");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void BeginSuite(string name, int tests, int failures)
    {
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", name);
        _xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("errors", "0");
    }

    private bool Fails(LintDiagnostic diagnostic) => diagnostic.Rule.Counts && diagnostic.Severity >= _failOn;

    private void WriteTest(LintDiagnostic diagnostic)
    {
        var fails = Fails(diagnostic);
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("name", $"{diagnostic.Rule.Id} {diagnostic.Rule.Name} {DiagnosticLine.RowAndColumn(diagnostic)}");
        _xml.WriteAttributeString("classname", VisibleText.Escape(diagnostic.FileName));
        _xml.WriteStartElement(fails ? "failure" : "skipped");
        if (fails)
        {
            _xml.WriteAttributeString("type", SeverityWord.Of(diagnostic.Severity));
        }

        _xml.WriteAttributeString("message", VisibleText.Escape(diagnostic.Message));
        _xml.WriteString($"{DiagnosticLine.Of(diagnostic, Looks.Plain)}{Context(diagnostic)}");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>
    /// Behind a bar, as no line may begin with text from outside: CI runners take what begins with <c>::</c> for a command.
    /// </summary>
    private static string Context(LintDiagnostic diagnostic) =>
        diagnostic.Field is { } field ? "\n| " + Excerpt.Of(field.Text, field.Span).Line : "";
}
