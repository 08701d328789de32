using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions;
using PaperLint.Decisions.Suppressions;
using PaperLint.Diagnostics;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sets;
using PaperLint.Evidence;
using PaperLint.Indexing;
using PaperLint.Language.Urls;
using PaperLint.Linting;
using PaperLint.Linting.Caching;
using PaperLint.Linting.Changes;
using PaperLint.Packs;

namespace PaperLint.Cli.Runs;

/// <summary>What a command that lints works on: files, and the rules of each.</summary>
internal sealed record LintRun(Terminal Terminal, CorpusConfiguration Configuration, RuleCatalog Catalog, RuleSelection Selection)
{
    private readonly RuleConfigurations _configurations = new(Catalog, Selection);
    private readonly IReadOnlyDictionary<string, LinkVerdict>? _verdicts;
    private readonly ReferencePapers? _references;

    /// <summary>One day for the whole run, though it may go on past midnight; asked for only where suppressions may end.</summary>
    private readonly Lazy<DateOnly> _today = new(() => DateOnly.FromDateTime(Terminal.Clock.GetLocalNow().DateTime));

    /// <summary>What following links showed, by address; null where none was followed.</summary>
    public IReadOnlyDictionary<string, LinkVerdict>? Verdicts
    {
        get => _verdicts;
        init
        {
            _verdicts = value;
            _configurations = new RuleConfigurations(Catalog, Selection, value, _references);
        }
    }

    /// <summary>Other copies of the papers; null where none was looked for.</summary>
    public ReferencePapers? References
    {
        get => _references;
        init
        {
            _references = value;
            _configurations = new RuleConfigurations(Catalog, Selection, _verdicts, value);
        }
    }

    /// <summary>What is wrong with the files in which other copies were looked for.</summary>
    public ImmutableArray<LintDiagnostic> ReferenceProblems { get; init; } = [];

    /// <summary>What a person should know of the run before it began to lint.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The paths that stand for the files.</summary>
    public string[] Paths { get; init; } = [];

    public IReadOnlyList<SourceFile> Files { get; init; } = [];

    /// <summary>What is read besides the corpus: known papers and other copies of its own.</summary>
    public ImmutableArray<SourceFile> Besides { get; init; } = [];

    /// <summary>What walks through the folders came by and did not read, in words; null where they read all.</summary>
    public string? PassedOver { get; init; }

    /// <summary>Whether a run over no papers is none that went wrong.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>What the files held before; null where all of what they hold is of interest.</summary>
    public EarlierEntries? Earlier { get; init; }

    /// <summary>Indexes whose papers are known.</summary>
    public ImmutableArray<DuplicateIndex> Known { get; init; } = [];

    /// <summary>The groups of the corpus of which this is a part; null where copies are looked for in what is read.</summary>
    public KnownGroups? Groups { get; init; }

    public LintOptions Options { get; init; } = new();

    /// <summary>Where results of earlier runs are; null where none are used.</summary>
    public ResultCache? Cache { get; init; }

    /// <summary>How much of the corpus is read.</summary>
    public RunReach Reach => Earlier is not null ? RunReach.Changes : Paths.Any(IsAboveCorpus) ? RunReach.Whole : RunReach.Part;

    /// <summary>
    /// Whether rules are selected, and all of them are of one kind: without what these are on, nothing would be looked at.
    /// </summary>
    public bool SelectsOnly(string analyzer) =>
        !Selection.Select.IsEmpty && Catalog.Rules.Where(Selection.Includes).All(rule => rule.Analyzer == analyzer);

    /// <summary>The rules of each file; anew for every reading of the files, for what they know of the corpus goes with it.</summary>
    /// <exception cref="UsageException">There are indexes or groups, and no rule that could use them.</exception>
    /// <exception cref="DuplicateIndexException">The groups are damaged.</exception>
    public RuleSets CreateRuleSets()
    {
        var rules = CreateWithoutKnown();
        foreach (var index in Known)
        {
            if (!CorpusIndexer.AddKnown(rules, index))
            {
                throw new UsageException("--against: no rule on duplicates is on; leave the flag out, or add duplicates to --select");
            }
        }

        if (Groups is not null && !CorpusIndexer.AddGroups(rules, Groups, Files.Select(file => file.Name).ToHashSet()))
        {
            throw new UsageException(
                "--groups: not all rules on copies are on (PL2001, PL2002, PL2003), which the groups were made for; leave the flag out, "
                + "or let them run");
        }

        return rules;
    }

    private RuleSets CreateWithoutKnown()
    {
        if (Files.Count == 0)
        {
            return RuleSets.Uniform(RuleSet.Create([], AnalyzerSettings.Default));
        }

        var usual = ConfigurationOf(Files[0]);
        var unusual = Files
            .Select(file => (file.Name, Configuration: ConfigurationOf(file)))
            .Where(file => !ReferenceEquals(file.Configuration, usual))
            .ToDictionary(file => file.Name, file => file.Configuration);
        return RuleSets.Create(usual, unusual);
    }

    /// <summary>
    /// Says what was passed over, and whether a run over so many papers went wrong: that nothing is found in no papers says
    /// nothing.
    /// </summary>
    public bool IsEmpty(long papers, bool isQuiet)
    {
        if (PassedOver is not null && !isQuiet)
        {
            Terminal.Error.WriteLine($"paperlint: {PassedOver}");
        }

        var isEmpty = papers == 0 && !MayBeEmpty;
        if (isEmpty)
        {
            Terminal.Error.WriteLine(
                "paperlint: no paper was read; name files or folders that hold some, or add --allow-empty where there may be none");
        }

        return isEmpty;
    }

    /// <summary>What is wrong with configuration files; known once the rules have been asked for.</summary>
    public IEnumerable<LintDiagnostic> ConfigurationProblems => _configurations.Problems(Terminal.NameOf).Concat(ReferenceProblems);

    /// <summary>What holds for the first of the files.</summary>
    /// <exception cref="RuleException">An <c>.editorconfig</c> cannot be read.</exception>
    public AnalyzerSettings FirstSettings => Files.Count == 0 ? AnalyzerSettings.Default : ConfigurationOf(Files[0]).Settings;

    /// <summary>Silences what is suppressed; null where no file has suppressions.</summary>
    /// <exception cref="RuleException">A file of suppressions cannot be used.</exception>
    public SuppressionFilter? FindSuppressions(RunExtent extent) => FilterOf(FindSuppressionFiles(), extent);

    /// <summary>Those that hold for each file, by its name.</summary>
    /// <exception cref="RuleException">A file of suppressions cannot be used.</exception>
    public ILookup<string, SuppressionFile> FindSuppressionFiles()
    {
        var found = new SuppressionFiles(Configuration.Folder, Terminal);
        return Files.Select(file => file.Name).Union(Groups?.Files ?? [], StringComparer.Ordinal)
            .SelectMany(name => found.Of(Path.GetDirectoryName(FullPath(name))!).Select(suppressions => (Name: name, suppressions)))
            .ToLookup(item => item.Name, item => item.suppressions);
    }

    /// <summary>Silences what the files suppress; null where there are none.</summary>
    public SuppressionFilter? FilterOf(ILookup<string, SuppressionFile> suppressions, RunExtent extent) =>
        suppressions.Count == 0 ? null : new SuppressionFilter(suppressions, extent, SuppressionRules);

    /// <summary>What the result of linting some of the files depends on, but for the baseline and the reports.</summary>
    /// <exception cref="RuleException">A configuration cannot be used.</exception>
    public RunInputs InputsOf(SourceFile[] files, ILookup<string, SuppressionFile> suppressions)
    {
        // What is wrong with the configuration is known once all files have asked for theirs.
        _ = Files.Select(ConfigurationOf).Count();
        return new RunInputs([.. files], Catalog, _configurations.Usual)
        {
            FileConfigurations = [.. files.Select(ConfigurationOf)],
            ConfigurationProblems = [.. ConfigurationProblems],
            Reach = Reach,
            Suppressions = suppressions,
            SuppressionRules = SuppressionRules,
            Decisions = Options.Decisions,
            ProgramBuild = typeof(LintRun).Module.ModuleVersionId,
            WorkingDirectory = Terminal.WorkingDirectory,
        };
    }

    private SuppressionRules SuppressionRules => new(Catalog, _configurations.Usual, _today.Value);

    private RuleConfiguration ConfigurationOf(SourceFile file) => _configurations.Of(FullPath(file.Name));

    private string FullPath(string name) => Path.GetFullPath(name, Terminal.WorkingDirectory);

    private bool IsAboveCorpus(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, Terminal.WorkingDirectory));
        return Configuration.Folder == full
            || Configuration.Folder.StartsWith(full + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || full.Length == 1;
    }
}
