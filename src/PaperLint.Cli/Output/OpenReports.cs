using System.Text;
using PaperLint.Corpus.Reading;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting;

namespace PaperLint.Cli.Output;

/// <summary>The reports of a run, on standard output and in files.</summary>
internal sealed class OpenReports(Terminal terminal) : Report, IDisposable
{
    private readonly List<Report> _reports = [];
    private readonly Dictionary<string, (TextWriter Writer, OutputFile File)> _files = new(StringComparer.Ordinal);

    /// <summary>Whether a report goes to a terminal: then what else draws on it makes room.</summary>
    private bool _onTerminal;

    private ProgressLine? _progress;

    /// <summary>Whether what is found is printed and nothing else.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>When standard output is coloured.</summary>
    public string Color { get; init; } = TerminalLooks.Auto;

    public override bool NeedsFileEdits => _reports.Exists(report => report.NeedsFileEdits);

    /// <param name="create">Makes the report.</param>
    /// <param name="file">Its file, absolute; null for standard output.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void Add(Func<TextWriter, Looks, Report> create, string? file)
    {
        _onTerminal |= file is null && terminal.OutIsTerminal;
        _reports.Add(file is null
            ? create(terminal.FormattedOut, TerminalLooks.Of(terminal, Color))
            : create(Create(file), Looks.Plain));
    }

    /// <summary>The inputs without the files that reports are written to: a walk through a folder may come by last run's report.</summary>
    public IEnumerable<SourceFile> Except(IEnumerable<SourceFile> files) =>
        _files.Count == 0 ? files : files.Where(file => !_files.ContainsKey(Path.GetFullPath(file.Name, terminal.WorkingDirectory)));

    /// <summary>Does the work with a line for its progress, where one can be shown.</summary>
    public T ShowProgress<T>(IEnumerable<SourceFile> files, Func<IEnumerable<SourceFile>, T> work)
    {
        using var progress = _progress = new ProgressLine(terminal, "Reading");
        try
        {
            return work(progress.Watch(files));
        }
        finally
        {
            _progress = null;
        }
    }

    public override void Add(LintDiagnostic diagnostic)
    {
        if (_onTerminal && _progress is { } progress)
        {
            progress.MakeRoom(() => AddToAll(diagnostic));
        }
        else
        {
            AddToAll(diagnostic);
        }
    }

    public override void AddSilenced(LintDiagnostic diagnostic)
    {
        foreach (var report in _reports)
        {
            report.AddSilenced(diagnostic);
        }
    }

    public override void Complete(LintSummary summary)
    {
        summary.IsQuiet = IsQuiet;
        foreach (var report in _reports)
        {
            report.Complete(summary);
            if (!IsQuiet && report.Note is { } note)
            {
                terminal.Error.WriteLine($"paperlint: {note}");
            }
        }

        foreach (var (writer, file) in _files.Values)
        {
            writer.Flush();
            file.Commit();
        }

        foreach (var note in summary.Notes)
        {
            terminal.Error.WriteLine($"paperlint: {VisibleText.Escape(note)}");
        }
    }

    public void Dispose()
    {
        // Who writes is not closed: what it still has belongs to a report that is not finished.
        foreach (var (_, file) in _files.Values)
        {
            file.Dispose();
        }
    }

    private void AddToAll(LintDiagnostic diagnostic)
    {
        foreach (var report in _reports)
        {
            report.Add(diagnostic);
        }

        if (_onTerminal)
        {
            terminal.FormattedOut.Flush();
        }
    }

    private StreamWriter Create(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var output = new OutputFile(file);
            var writer = new StreamWriter(output.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            _files.Add(file, (writer, output));
            return writer;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the report '{VisibleText.Escape(terminal.NameOf(file))}' cannot be written: {e.Message}");
        }
    }
}
