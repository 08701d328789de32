using System.Collections.Immutable;
using PaperLint.Catalog;
using PaperLint.Files;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Cleaning;

/// <summary>Accounts for every paper of a cleaned corpus: papers in = kept + dropped + rejected.</summary>
public sealed class Manifest(RuleCatalog catalog, RuleSets rules)
{
    private readonly List<CleanedFile> _files = [];
    private readonly List<Fate> _fates = [];
    private readonly List<RepairedPaper> _repaired = [];
    private readonly List<(string Name, string Sha256)> _outputs = [];

    public static string ToolVersion { get; } = typeof(Manifest).Assembly.GetName().Version!.ToString(3);

    /// <summary>The rules that ran.</summary>
    public IEnumerable<Rule> Rules =>
        rules.All.SelectMany(set => set.Rules)
        .DistinctBy(rule => rule.Id)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .Select(rule => catalog[rule.Id] ?? rule);

    public IReadOnlyList<CleanedFile> Files => _files;

    public IReadOnlyList<(string Name, string Sha256)> Outputs => _outputs;

    public IEnumerable<Kept> Kept => _fates.OfType<Kept>();

    public IEnumerable<Dropped> Dropped => _fates.OfType<Dropped>();

    public IEnumerable<Rejected> Rejected => _fates.OfType<Rejected>();

    /// <summary>Kept papers with what was repaired in them, in the order of the input.</summary>
    public IReadOnlyList<RepairedPaper> Repaired => _repaired;

    /// <summary>Papers in the input, with records that cannot be read as papers.</summary>
    public long Entries => _fates.Count + BrokenRecords;

    public int BrokenRecords => _files.Sum(file => file.BrokenRecords);

    /// <summary>Files that could not be read; nothing of them is in the cleaned corpus.</summary>
    public int Unreadable { get; init; }

    internal void Add(CleanedFile file, ImmutableArray<Fate> fates)
    {
        _files.Add(file);
        _fates.AddRange(fates);
    }

    internal void Add(IEnumerable<RepairedPaper> repaired) => _repaired.AddRange(repaired);

    internal void AddOutput(CleanedFolder folder, string name) => _outputs.Add((name, RegularFile.HashOf(folder.PathOf(name))));
}
