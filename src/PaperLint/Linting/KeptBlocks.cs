using System.Collections.Immutable;
using PaperLint.Corpus.Reading;
using PaperLint.Files;

namespace PaperLint.Linting;

/// <summary>
/// What was found in files that stay as they are, for runs that come again and again while others are edited. It serves one
/// configuration, and one run at a time; what it keeps takes several times as much memory as the files.
/// </summary>
public sealed class KeptBlocks
{
    private readonly Dictionary<string, KeptFile> _files = new(StringComparer.Ordinal);

    /// <summary>The results of a file's blocks; it is linted where it is not known as it is by now.</summary>
    internal IEnumerable<BlockResult> Of(SourceFile file, RuleSet rules, Func<IEnumerable<BlockResult>> lint)
    {
        if (file.Path is not { } path)
        {
            return lint();
        }

        // What a corpus analyzer remembers of an entry is for that one of them, by its number.
        var (version, analyzers) = (FileVersion.Of(path), rules.CorpusAnalyzers.Select(analyzer => analyzer.GetType()).ToImmutableArray());
        if (_files.TryGetValue(file.Name, out var known) && known.Version == version && known.Analyzers.SequenceEqual(analyzers))
        {
            return known.Blocks;
        }

        _files.Remove(file.Name);
        ImmutableArray<BlockResult> blocks = [.. lint()];
        _files.Add(file.Name, new KeptFile(version, analyzers, blocks));
        return blocks;
    }

    private sealed record KeptFile(FileVersion Version, ImmutableArray<Type> Analyzers, ImmutableArray<BlockResult> Blocks);
}
