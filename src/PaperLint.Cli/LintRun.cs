using System.Collections.Immutable;
using PaperLint.Analyzers.Duplicates.Indexes;
using PaperLint.Configuration;
using PaperLint.Corpus;
using PaperLint.Linting;
using PaperLint.Linting.Changes;
using PaperLint.Linting.Suppressions;
using PaperLint.Rules;

namespace PaperLint.Cli;

/// <summary>What a command that lints works on: files, and the rules of each.</summary>
internal sealed record LintRun(Terminal Terminal, CorpusConfiguration Configuration, RuleCatalog Catalog, RuleSelection Selection)
{
    private readonly RuleConfigurations _configurations = new(Catalog, Selection);

    /// <summary>The paths that stand for the files.</summary>
    public string[] Paths { get; init; } = [];

    public IReadOnlyList<SourceFile> Files { get; init; } = [];

    /// <summary>What the files held before; null where all of what they hold is of interest.</summary>
    public EarlierEntries? Earlier { get; init; }

    /// <summary>Indexes whose papers are known.</summary>
    public ImmutableArray<DuplicateIndex> Known { get; init; } = [];

    public LintOptions Options { get; init; } = new();

    /// <summary>How much of the corpus is read.</summary>
    public RunReach Reach => Earlier is not null ? RunReach.Changes : Paths.Any(IsAboveCorpus) ? RunReach.Whole : RunReach.Part;

    /// <summary>The rules of each file; anew for every reading of the files, for what they know of the corpus goes with it.</summary>
    /// <exception cref="UsageException">There are indexes, and no rule that could use them.</exception>
    public RuleSets CreateRuleSets()
    {
        var rules = CreateUninformed();
        foreach (var index in Known)
        {
            if (!index.Inform(rules))
            {
                throw new UsageException("--against: no rule on duplicates is on; leave the flag out, or add duplicates to --select");
            }
        }

        return rules;
    }

    private RuleSets CreateUninformed()
    {
        if (Files.Count == 0)
        {
            return RuleSets.Uniform(RuleSet.Create([], Analyzers.AnalyzerSettings.Default));
        }

        var usual = ConfigurationOf(Files[0]);
        var unusual = Files
            .Select(file => (file.Name, Configuration: ConfigurationOf(file)))
            .Where(file => !ReferenceEquals(file.Configuration, usual))
            .ToDictionary(file => file.Name, file => file.Configuration);
        return RuleSets.Create(usual, unusual);
    }

    /// <summary>What is wrong with configuration files; known once the rules have been asked for.</summary>
    public IEnumerable<LintDiagnostic> ConfigurationProblems => _configurations.Problems(Terminal.NameOf);

    /// <summary>Silences what is suppressed; null where no file has suppressions.</summary>
    /// <exception cref="RuleException">A file of suppressions cannot be used.</exception>
    public SuppressionFilter? FindSuppressions(RunExtent extent)
    {
        var found = new SuppressionFiles(Configuration.Folder, Terminal);
        var byFile = Files.SelectMany(file => found.Of(Path.GetDirectoryName(FullPath(file))!).Select(suppressions => (file.Name, suppressions))).ToLookup(item => item.Name, item => item.suppressions);
        var today = DateOnly.FromDateTime(Terminal.Clock.GetLocalNow().DateTime);
        return byFile.Count == 0 ? null : new SuppressionFilter(byFile, extent, new SuppressionRules(Catalog, _configurations.Usual, today));
    }

    private RuleConfiguration ConfigurationOf(SourceFile file) => _configurations.Of(FullPath(file));

    private string FullPath(SourceFile file) => Path.GetFullPath(file.Name, Terminal.WorkingDirectory);

    private bool IsAboveCorpus(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, Terminal.WorkingDirectory));
        return Configuration.Folder == full || Configuration.Folder.StartsWith(full + Path.DirectorySeparatorChar, StringComparison.Ordinal) || full.Length == 1;
    }
}
