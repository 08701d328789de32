using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;
using PaperLint.Diagnostics;
using PaperLint.Linting;

namespace PaperLint.Reporting.Ci;

/// <summary>
/// <c>junit</c>: test suites for each file, with a failed test for each diagnostic; what most CI servers read. A suite says at its
/// beginning how many tests it has, so it is held until it is whole; one of a file with many diagnostics is followed by a further one.
/// </summary>
/// <remarks>There is no one schema; this keeps to what Jenkins' and Ant's have in common.</remarks>
public sealed class JunitReport : Report
{
    /// <summary>Tests of a suite at most: some megabytes of text.</summary>
    private const int MostTests = 10_000;

    private readonly TextWriter _output;
    private readonly DiagnosticSeverity _failOn;
    private readonly XmlWriter _xml;
    private readonly List<JunitTest> _suite = [];
    private string _file = "";
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
        if (_file != diagnostic.FileName || _suite.Count == MostTests)
        {
            WriteSuite();
            _file = diagnostic.FileName;
        }

        _suite.Add(JunitTest.Of(diagnostic, _failOn));
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
        if (_suite.Count == 0)
        {
            return;
        }

        _any = true;
        BeginSuite(VisibleText.Escape(_file), tests: _suite.Count, failures: _suite.Count(test => test.Severity is not null));
        foreach (var test in _suite)
        {
            WriteTest(test);
        }

        _xml.WriteEndElement();
        _suite.Clear();
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

    private void WriteTest(JunitTest test)
    {
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("name", test.Name);
        _xml.WriteAttributeString("classname", VisibleText.Escape(_file));
        _xml.WriteStartElement(test.Severity is null ? "skipped" : "failure");
        if (test.Severity is not null)
        {
            _xml.WriteAttributeString("type", test.Severity);
        }

        _xml.WriteAttributeString("message", test.Message);
        _xml.WriteString(test.Text);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }
}
