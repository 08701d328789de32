using System.CommandLine;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Fixes.Journal;
using PaperLint.Reporting;

namespace PaperLint.Cli.Options;

/// <summary>The argument that names a run, and the configuration beside which its journal lies.</summary>
internal sealed class JournalRunOption(string description)
{
    private readonly Argument<string?> _run =
        new("RUN") { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private readonly ConfigOptions _config = new();

    public void AddTo(Command command)
    {
        command.Add(_run);
        _config.AddTo(command);
    }

    public CorpusConfiguration Configuration(ParseResult parsed, Terminal terminal) => _config.Load(parsed, terminal);

    /// <summary>The run that is named; null where none is.</summary>
    /// <exception cref="UsageException">There is no such run.</exception>
    /// <exception cref="IOException">Its journal cannot be read.</exception>
    public JournalRun? Of(ParseResult parsed, JournalFolder folder) =>
        parsed.GetValue(_run) is { } id
        ? folder.Find(id) ?? throw new UsageException($"there is no run '{VisibleText.Escape(id)}'; 'paperlint journal' lists all")
        : null;
}
