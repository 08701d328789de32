namespace PaperLint.Files;

/// <summary>
/// A file that is replaced whole or not at all: written beside the old one, flushed to the disk, then renamed over it.
/// A run that is killed leaves the old file as it was. A link is followed: the file it names is replaced, the link stays.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private bool _committed;

    /// <exception cref="IOException">The folder of the file cannot be written to.</exception>
    public AtomicFile(string path)
    {
        var linked = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        _target = linked?.FullName ?? Path.GetFullPath(path);
        _temporary = Path.Combine(Path.GetDirectoryName(_target)!, $".{Path.GetFileName(_target)}.{Guid.NewGuid():N}.tmp");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    /// <summary>What the new file holds.</summary>
    public FileStream Stream { get; }

    /// <summary>Puts the new file in the old one's place, with the old one's mode.</summary>
    public void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        if (!OperatingSystem.IsWindows() && File.Exists(_target))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
        }

        File.Move(_temporary, _target, overwrite: true);
        _committed = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_committed)
        {
            File.Delete(_temporary);
        }
    }
}
