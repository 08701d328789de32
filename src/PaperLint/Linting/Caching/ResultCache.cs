using PaperLint.Packs;

namespace PaperLint.Linting.Caching;

/// <summary>
/// Results of earlier runs in a folder, each found by all that it depends on. What cannot be read or written is passed over: a
/// run is the same without it.
/// </summary>
/// <param name="folder">Absolute; made when the first result is kept.</param>
public sealed class ResultCache(string folder)
{
    /// <summary>
    /// Bytes of input from which a result is kept: some pages of a feed. To lint less takes hardly longer than to start, and the
    /// page that a commit touches is another every time.
    /// </summary>
    public const long SmallestInput = 64 * 1024;

    /// <summary>
    /// Bytes of input above which no result is kept: it would seldom be small enough, and hashing gigabytes would be in vain.
    /// </summary>
    public const long LargestInput = 4L * 1024 * 1024 * 1024;

    private readonly ResultFolder _folder = new(folder);

    /// <summary>Bytes of input from which a result is kept here.</summary>
    public long From { get; init; } = SmallestInput;

    /// <summary>The place for the result of a run; null where none is kept.</summary>
    /// <param name="run">Called where the size of the files makes it worth while.</param>
    /// <param name="paths">The files, each on disk.</param>
    public ResultPlace? Find(IEnumerable<string?> paths, Func<RunInputs> run)
    {
        try
        {
            if (!IsWorthwhile(paths))
            {
                return null;
            }

            var inputs = run();
            var hashes = InputHashes.Of(inputs.Files);
            return RunKey.Of(inputs, hashes.All) is { } key ? new ResultPlace(_folder, inputs, hashes, key) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RuleException)
        {
            // What the run needs fails there too, and is reported; a data file that only a rule that is off names is nobody's concern.
            return null;
        }
    }

    private bool IsWorthwhile(IEnumerable<string?> paths)
    {
        var total = 0L;
        foreach (var path in paths)
        {
            // Pipes and devices have no length, and may give what they hold only once.
            if (path is null || new FileInfo(path) is not { Exists: true, Length: > 0 and var length })
            {
                return false;
            }

            total += length;
        }

        return total >= From && total <= LargestInput;
    }
}
