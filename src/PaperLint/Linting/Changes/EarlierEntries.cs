using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Linting.Changes;

/// <summary>What changed files held before: their entries by what they say, and what was wrong with the files themselves.</summary>
public sealed class EarlierEntries(RuleCatalog catalog)
{
    private readonly HashSet<UInt128> _contents = [];
    private readonly Dictionary<(string Code, string Message), int> _problems = [];

    /// <summary>Takes the earlier version of a file in.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public void Add(SourceFile file)
    {
        using var stream = file.Open();
        foreach (var block in file.Format.Read(stream, file.Mapping))
        {
            _contents.UnionWith(block.Entries.Select(EntryContent.HashOf));
            foreach (var problem in block.Problems)
            {
                var message = catalog[problem.Code]!.Message.Format(match: default, ("detail", problem.Detail));
                _problems[(problem.Code, message)] = _problems.GetValueOrDefault((problem.Code, message)) + 1;
            }
        }
    }

    /// <summary>Whether an entry was there before, and said the same.</summary>
    public bool Has(Entry entry) => Has(EntryContent.HashOf(entry));

    internal bool Has(UInt128 content) => _contents.Contains(content);

    /// <summary>Whether a problem of a file was there before; each counts as often as it was.</summary>
    internal bool TakeProblem(string code, string message)
    {
        if (_problems.GetValueOrDefault((code, message)) == 0)
        {
            return false;
        }

        _problems[(code, message)]--;
        return true;
    }
}
