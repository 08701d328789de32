using System.CommandLine;
using PaperLint.Analyzers.Evidence;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Configuration;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.References;
using PaperLint.Reporting;

namespace PaperLint.Cli.Options;

/// <summary>The flag that names other copies of the papers.</summary>
internal sealed class ReferenceOptions
{
    private readonly Option<string[]> _references =
        new("--reference")
        {
            Description =
        "Files or folders with other copies of the papers, in any format: what they prove to be lost is put back.",
            HelpName = "PATH"
        };

    public void AddTo(Command command) => command.Add(_references);

    /// <summary>The run with the copies of its papers, where there are references.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">The run.</param>
    /// <param name="cache">Where copies that were found are kept; null: nowhere.</param>
    /// <exception cref="UsageException">A path cannot be used.</exception>
    public ReferencedRun Find(ParseResult parsed, LintRun run, ReferenceCache? cache)
    {
        var paths = (parsed.GetValue(_references) ?? []).Concat(run.Configuration.References.Select(run.Terminal.NameOf)).ToArray();
        if (paths.Length == 0)
        {
            RefuseIdleSelection(run);
            return ReferencedRun.Alone(run);
        }

        return ReferencedRun.Of(run, FilesOf(paths, run.Terminal), cache);
    }

    /// <summary>What a corpus's own configuration says of its files is not said of these.</summary>
    private SourceFile[] FilesOf(string[] paths, Terminal terminal)
    {
        try
        {
            SourceFile[] files =
            [
                .. new InputFiles(terminal.WorkingDirectory, new CorpusConfiguration(terminal.WorkingDirectory))
                {
                    Mapping = FieldMapping.Default,
                }.Find(paths),
            ];
            return files.Length > 0
                ? files
                : throw new UsageException(
                    $"no file below {string.Join(", ", paths.Select(path => $"'{VisibleText.Escape(path)}'"))} may hold papers");
        }
        catch (UsageException e)
        {
            throw new UsageException($"{_references.Name}: {e.Message}");
        }
    }

    /// <summary>Who selects nothing but rules on other copies would be told that nothing is wrong, without a look.</summary>
    private void RefuseIdleSelection(LintRun run)
    {
        if (run.SelectsOnly(EvidenceProvider.KindName))
        {
            throw new UsageException(
                $"--select: these rules are on what another copy of a paper proves, and there is none; name some with {_references.Name}");
        }
    }
}
