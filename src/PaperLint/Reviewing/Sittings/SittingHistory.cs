using PaperLint.Fixes.Journal;

namespace PaperLint.Reviewing.Sittings;

/// <summary>
/// What was done in reviews of a corpus and can be taken back: what was done in this one, the last first, then what was done in
/// those that ended before it. What is done in one that goes on at the same time is its own.
/// </summary>
/// <param name="folder">Where the sittings lie, beside the journals of runs.</param>
/// <param name="now">When this one begins.</param>
public sealed class SittingHistory(JournalFolder folder, DateTimeOffset now) : IDisposable
{
    /// <summary>As no corpus begins.</summary>
    private const string Prefix = ".paperlint-sitting-";

    private const string Extension = ".jsonl";

    /// <summary>Sittings that are kept, as many as runs.</summary>
    private const int MostSittings = 50;

    private readonly string _name = Prefix + JournalFolder.NewId(now) + Extension;
    private Sitting? _own;
    private Sitting? _earlier;

    /// <summary>Notes what was done; on the disk when this returns.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public void Add(ReviewAct act) => (_own ??= Create()).Add(act);

    /// <summary>What was done last and is not taken back; null where there is nothing.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public (ReviewAct Act, bool IsOfEarlier)? Last()
    {
        if (_own?.Last() is { } own)
        {
            return (own, false);
        }

        if (_earlier?.Last() is not { } act)
        {
            _earlier?.Dispose();
            (_earlier, act) = FindEarlier();
        }

        return act is null ? null : (act, true);
    }

    /// <summary>Takes out what <see cref="Last"/> gave.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void RemoveLast() => (_own is { IsEmpty: false } ? _own : _earlier!).RemoveLast();

    public void Dispose()
    {
        _own?.Dispose();
        _earlier?.Dispose();
    }

    private (Sitting? Sitting, ReviewAct? Last) FindEarlier()
    {
        foreach (var path in Paths().Where(path => Path.GetFileName(path) != _name))
        {
            var sitting = Sitting.TryOpen(path);
            if (sitting?.Last() is { } act)
            {
                return (sitting, act);
            }

            sitting?.Dispose();
        }

        return (null, null);
    }

    private Sitting Create()
    {
        folder.Create();
        foreach (var path in Paths().Skip(MostSittings - 1))
        {
            using var sitting = Sitting.TryOpen(path);
            sitting?.Clear();
        }

        return Sitting.Create(Path.Combine(folder.Path, _name));
    }

    /// <summary>The newest first.</summary>
    private IEnumerable<string> Paths() => Directory.Exists(folder.Path)
        ? Directory.EnumerateFiles(folder.Path, Prefix + "*" + Extension).OrderDescending(StringComparer.Ordinal)
        : [];
}
