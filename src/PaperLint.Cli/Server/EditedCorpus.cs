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

    /// <summary>The same, but that what a file looks like does not matter.</summary>
    private readonly InputFiles _anyInputs;

    /// <summary>The URIs of documents that looked like papers: they stay in the corpus, whatever is made of them by and by.</summary>
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private readonly LintRun _run;
    private readonly Baseline? _baseline;
    private readonly Dictionary<string, EditedFile> _files = new(StringComparer.Ordinal);
    private readonly FileVersions _versions = new();
    private readonly KeptBlocks _kept = new();
    private OtherFiles _others;

    /// <param name="terminal">Of the server.</param>
    /// <param name="configuration">What holds in the folder.</param>
    /// <param name="isWhole">Whether all files of the folder are the corpus, not the open documents alone.</param>
    /// <exception cref="RuleException">A configuration, a rule or a decision cannot be used.</exception>
    /// <exception cref="UsageException">A folder of rules does not exist.</exception>
    public EditedCorpus(Terminal terminal, CorpusConfiguration configuration, bool isWhole)
    {
        Configuration = configuration;
        Terminal = terminal with { WorkingDirectory = configuration.Folder };
        NoteVersions();
        _inputs = new InputFiles(configuration.Folder, configuration);
        _anyInputs = new InputFiles(configuration.Folder, configuration) { TakesUnlikely = true };
        _others = new OtherFiles(_inputs, isWhole ? configuration.Folder : null);
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

            // Of what is known nearly nothing is left to be done: sharing it out among cores takes longer.
            var options = edited.Text is null ? edited.Run.Options : edited.Run.Options with { Jobs = 1 };
            edited.Text = document.Text;
            var found = Lint(edited.Run with { Files = [file], Options = options }, edited.Rules, edited.Memory, [file])
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
        SourceFile file;
        FileFixer fixer;
        lock (_lock)
        {
            file = FileOf(document)
                ?? throw new RequestException(ErrorCode.RequestFailed, $"{document.Uri} is none of the corpus of {Configuration.Folder}");
            var edited = EditedFileOf(file);
            fixer = new FileFixer(edited.Rules, wanted.Unsafe ? FixSafety.Unsafe : FixSafety.Safe, edited.Run.Options)
            {
                Suppressions = edited.Run.FindSuppressions(new RunExtent(edited.Rules.Rules, RunReach.Part)),
                OnlyRule = wanted.Code,
            };
        }

        using var stream = new CancelledStream(file.Open(), cancellation);
        return [.. DocumentRepair.Edits(document.Bytes, fixer.Fix(file, stream))];
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

    /// <summary>
    /// All that is found in some documents, also by looking at them together and at the other files of the corpus; and what is wrong
    /// in files that configure them.
    /// </summary>
    /// <exception cref="RuleException">A configuration cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It is of no use any more.</exception>
    public ImmutableArray<LintDiagnostic> LintAll(IEnumerable<OpenDocument> documents, CancellationToken cancellation)
    {
        LintRun run;
        RuleSets rules;
        Dictionary<string, SourceFile> edited;
        lock (_lock)
        {
            edited = documents.Select(FileOf).OfType<SourceFile>().Select(file => file with { Path = null })
                .ToDictionary(file => file.Name, StringComparer.Ordinal);
            var others = _others.Files;
            run = _run with
            {
                Files =
                [
                    .. others.Select(file => edited.GetValueOrDefault(file.Name, file)),
                    .. edited.Values.ExceptBy(others.Select(file => file.Name), file => file.Name),
                ],
            };
            foreach (var folder in run.Files.Select(file => Path.GetDirectoryName(PathOf(file))!).Distinct())
            {
                _versions.NoteAbove(folder, RuleConfigurations.FileName);
            }

            rules = run.CreateRuleSets();
        }

        var files = run.Files.Select(file => file with { Open = () => new CancelledStream(file.Open(), cancellation) });
        var names = run.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Lint(run with { Options = run.Options with { Kept = _kept } }, rules, memory: null, files)
                .Where(diagnostic => edited.ContainsKey(diagnostic.FileName) || !names.Contains(diagnostic.FileName)),
        ];
    }

    /// <summary>Looks for the other files of the corpus anew when they are wanted next: some may have come or gone.</summary>
    public void LookAround()
    {
        lock (_lock)
        {
            _others = new OtherFiles(_inputs, _others.Folder);
        }
    }

    /// <summary>What is to be known of how the corpus is looked at; null where there is nothing.</summary>
    public string? Note => _others.Note;

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
            _versions.NoteAbove(Path.GetDirectoryName(PathOf(file))!, RuleConfigurations.FileName);
            var run = _run with { Files = [file] };
            _files.Add(file.Name, edited = new EditedFile(run, run.CreateRuleSets().WithoutCorpus()));
        }

        return edited;
    }

    private string PathOf(SourceFile file) => Path.GetFullPath(file.Name, Configuration.Folder);

    /// <summary>The document as a file of the corpus; null where it is none, or cannot be read as text.</summary>
    private SourceFile? FileOf(OpenDocument document)
    {
        var bytes = document.Bytes;
        var path = document.Path ?? Path.Combine(Configuration.Folder, Nameless);
        var inputs = _taken.Contains(document.Uri) ? _anyInputs : _inputs;
        if (inputs.Find(path, [Configuration.Folder], () => new MemoryStream(bytes, writable: false)) is not { } file
            || file.Format is not { IsText: true } or CompressedFormat)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(document.Text.Text))
        {
            _taken.Add(document.Uri);
        }

        return file;
    }
}
