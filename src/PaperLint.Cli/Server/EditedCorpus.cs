using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Catalog;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Review;
using PaperLint.Cli.Runs;
using PaperLint.Cli.Server.Protocol;
using PaperLint.Configuration;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions;
using PaperLint.Decisions.Baselines;
using PaperLint.Decisions.Curation;
using PaperLint.Decisions.Suppressions;
using PaperLint.Diagnostics;
using PaperLint.Fixes;
using PaperLint.Formats.Compression;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Cli.Server;

/// <summary>
/// The documents of one folder, under what its configuration says: found as <c>check</c> finds it, and the same until a file of it
/// changes. Used by several threads at once.
/// </summary>
internal sealed class EditedCorpus
{
    /// <summary>How a document is called that was never saved.</summary>
    private const string Nameless = "untitled.txt";

    private readonly Lock _lock = new();
    private readonly InputFiles _inputs;
    private readonly LintRun _run;
    private readonly Baseline? _baseline;
    private readonly Dictionary<string, EditedFile> _files = new(StringComparer.Ordinal);
    private readonly FileVersions _versions = new();

    /// <exception cref="RuleException">A configuration, a rule or a decision cannot be used.</exception>
    /// <exception cref="UsageException">A folder of rules does not exist.</exception>
    public EditedCorpus(Terminal terminal, CorpusConfiguration configuration)
    {
        Configuration = configuration;
        Terminal = terminal with { WorkingDirectory = configuration.Folder };
        NoteVersions();
        _inputs = new InputFiles(configuration.Folder, configuration);
        var packs = configuration.RulePacks.Select(pack => RuleOptions.PackOf(pack, Terminal));
        var catalog = RuleCatalog.Load(packs.Prepend(new BuiltInRulePack()));
        _run = new LintRun(Terminal, configuration, catalog, RuleSelection.All)
        {
            Options = new LintOptions { Decisions = DecisionPath.Read(configuration, Terminal) },
        };
        _baseline = BaselinePath.Read(configuration, Terminal);
    }

    /// <summary>Whether a file that says what holds here changed.</summary>
    public bool IsStale
    {
        get
        {
            lock (_lock)
            {
                return _versions.HaveChanged;
            }
        }
    }

    public Terminal Terminal { get; }

    public CorpusConfiguration Configuration { get; }

    /// <summary>What stands in a document, but for what only the corpus tells; null for a document that is none of the corpus.</summary>
    /// <exception cref="RuleException">A configuration cannot be used.</exception>
    public ImmutableArray<LintDiagnostic>? LintEntries(OpenDocument document)
    {
        lock (_lock)
        {
            if (FileOf(document) is not { } file)
            {
                return null;
            }

            var edited = EditedFileOf(file);
            edited.Memory.Begin();
            edited.Text = document.Text;
            var found = Lint(edited.Run with { Files = [file] }, edited.Rules, edited.Memory, [file])
                .Where(diagnostic => diagnostic.FileName == file.Name);
            return edited.Found = [.. found];
        }
    }

    /// <summary>The same, as it was found when that text was linted last; none for a document that is none of the corpus.</summary>
    /// <exception cref="RuleException">A configuration cannot be used.</exception>
    public ImmutableArray<LintDiagnostic> EntriesOf(OpenDocument document)
    {
        lock (_lock)
        {
            return FileOf(document) is { } file && _files.TryGetValue(file.Name, out var edited) && edited.Text == document.Text
                ? edited.Found
                : LintEntries(document) ?? [];
        }
    }

    /// <summary>What repairs a document, as edits of its text.</summary>
    /// <exception cref="RuleException">A configuration cannot be used.</exception>
    /// <exception cref="RequestException">It is none of the corpus, or a part of it could not be read.</exception>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public ImmutableArray<TextChange> Repair(OpenDocument document, RepairRequest wanted, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var file = FileOf(document)
                ?? throw new RequestException(ErrorCode.RequestFailed, $"{document.Uri} is none of the corpus of {Configuration.Folder}");
            var edited = EditedFileOf(file);
            var fixer = new FileFixer(edited.Rules, wanted.Unsafe ? FixSafety.Unsafe : FixSafety.Safe, edited.Run.Options)
            {
                Suppressions = edited.Run.FindSuppressions(new RunExtent(edited.Rules.Rules, RunReach.Part)),
                OnlyRule = wanted.Code,
            };
            using var stream = new CancelledStream(file.Open(), cancellation);
            return [.. DocumentRepair.Edits(document.Bytes, fixer.Fix(file, stream))];
        }
    }

    /// <summary>Writes down that a report is to be silent.</summary>
    /// <param name="report">Which.</param>
    /// <param name="command">In which way: see <see cref="LeaveCommands"/>.</param>
    /// <exception cref="RuleException">The file that it is written to cannot be used.</exception>
    /// <exception cref="RequestException">It cannot be left so.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Leave(ReportToLeave report, string command)
    {
        if (command == LeaveCommands.Reject)
        {
            var rejected = new Decision(new Defect(report.Paper, report.Code, report.Field, report.Text), DecisionKind.Rejected)
            {
                Reason = report.Reason,
            };
            var path = DecisionPath.Of(Configuration);
            new OpenDecisions(path, Terminal.NameOf(path)).Change(known => [new(Before: known[rejected.Defect], After: rejected)]);
            return;
        }

        if (report.Paper is null || string.IsNullOrWhiteSpace(report.Reason))
        {
            throw new RequestException(ErrorCode.InvalidParams, "a suppression is of a paper (paper), and says why (reason)");
        }

        new WrittenSuppressions(_run).Add(report.Paper, report.Code, report.Reason.Trim());
    }

    /// <summary>All that is found in some documents, also by looking at them together.</summary>
    /// <exception cref="RuleException">A configuration cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It is of no use any more.</exception>
    public ImmutableArray<LintDiagnostic> LintAll(IEnumerable<OpenDocument> documents, CancellationToken cancellation)
    {
        LintRun run;
        RuleSets rules;
        lock (_lock)
        {
            run = _run with { Files = [.. documents.Select(FileOf).OfType<SourceFile>()] };
            rules = run.CreateRuleSets();
        }

        var files = run.Files.Select(file => file with { Open = () => new CancelledStream(file.Open(), cancellation) });
        return Lint(run, rules, memory: null, files);
    }

    /// <summary>How reports call a document.</summary>
    public string? NameOf(OpenDocument document)
    {
        lock (_lock)
        {
            return FileOf(document)?.Name;
        }
    }

    private ImmutableArray<LintDiagnostic> Lint(LintRun run, RuleSets rules, FindingMemory? memory, IEnumerable<SourceFile> files)
    {
        var extent = new RunExtent(rules.Rules, RunReach.Part);
        DiagnosticFilter?[] filters =
            [run.FindSuppressions(extent), _baseline is null ? null : new BaselineFilter(_baseline, extent)];
        var options = run.Options with
        {
            Filters = [.. filters.OfType<DiagnosticFilter>()],
            ConfigurationProblems = [.. run.ConfigurationProblems],
            Memory = memory,
        };
        var found = ImmutableArray.CreateBuilder<LintDiagnostic>();
        new Linter(rules, options).Lint(files, diagnostic =>
        {
            if (diagnostic.Silence is null)
            {
                found.Add(diagnostic);
            }
        });
        return found.DrainToImmutable();
    }

    private void NoteVersions()
    {
        _versions.Note(Path.Combine(Configuration.Folder, CorpusConfiguration.FileName));
        _versions.Note(DecisionPath.Of(Configuration));
        _versions.Note(BaselinePath.Of(Configuration));
        foreach (var pack in Configuration.RulePacks.Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(pack, "*.yml", SearchOption.AllDirectories))
            {
                _versions.Note(file);
            }
        }
    }

    private EditedFile EditedFileOf(SourceFile file)
    {
        if (!_files.TryGetValue(file.Name, out var edited))
        {
            _versions.NoteAbove(Path.GetDirectoryName(Path.GetFullPath(file.Name, Configuration.Folder))!, RuleConfigurations.FileName);
            var run = _run with { Files = [file] };
            _files.Add(file.Name, edited = new EditedFile(run, run.CreateRuleSets().WithoutCorpus()));
        }

        return edited;
    }

    /// <summary>The document as a file of the corpus; null where it is none, or cannot be read as text.</summary>
    private SourceFile? FileOf(OpenDocument document)
    {
        var bytes = document.Bytes;
        var path = document.Path ?? Path.Combine(Configuration.Folder, Nameless);
        return _inputs.Find(path, [Configuration.Folder], () => new MemoryStream(bytes, writable: false)) is { } file
            && file.Format is { IsText: true } and not CompressedFormat
            ? file
            : null;
    }
}
