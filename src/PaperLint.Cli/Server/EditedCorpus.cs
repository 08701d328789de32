using System.Collections.Immutable;
using PaperLint.Catalog;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Configuration;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions;
using PaperLint.Decisions.Baselines;
using PaperLint.Decisions.Suppressions;
using PaperLint.Diagnostics;
using PaperLint.Formats.Compression;
using PaperLint.Linting;
using PaperLint.Packs;

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
            return Lint(edited.Run with { Files = [file] }, edited.Rules, edited.Memory, [file]);
        }
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
