namespace PaperLint.Files;

/// <summary>
/// A file that is replaced whole or not at all: written beside the old one, flushed to the disk, then renamed over it.
/// A run that is killed leaves the old file as it was. A link is followed: the file it names is replaced, the link stays.
/// Mode and owner stay; a file that has several names is refused, for they would no longer be one file.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _target;
    private readonly FileVersion? _expected;
    private readonly UnbufferedFile _file;
    private readonly TemporaryStream _stream;
    private bool _isDone;

    /// <param name="path">The file.</param>
    /// <param name="expected">What it was when it was read; null where it does not matter what it holds.</param>
    /// <exception cref="IOException">The file cannot be replaced, or its folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder of the file cannot be written to.</exception>
    public AtomicFile(string path, FileVersion? expected = null)
    {
        _path = path;
        _target = new FileInfo(path).LinkTarget is null
            ? Path.GetFullPath(path)
            : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        _expected = expected;
        var old = FileStatus.Of(_target);
        Refuse(old);
        _file = Create(TemporaryName.In(Path.GetDirectoryName(_target)!), old);
        _stream = new TemporaryStream(_file, _path);
    }

    /// <summary>What the new file holds.</summary>
    public Stream Stream => _stream;

    /// <summary>
    /// The file as it was put in its place; null before that, and where it is not known to have been there still when it was looked at.
    /// </summary>
    public FileVersion? Written { get; private set; }

    /// <summary>Puts the new file in the old one's place.</summary>
    /// <exception cref="FileChangedException">The old one is not what it was.</exception>
    /// <exception cref="IOException">The disk is full, or the file cannot be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be replaced.</exception>
    public void Commit()
    {
        _stream.FlushToDisk();
        if (_expected is null)
        {
            Rename();
            return;
        }

        using var others = FileLock.Take(_target);
        if (FileVersion.Of(_target) != _expected)
        {
            throw new FileChangedException(_path);
        }

        Rename();
    }

    public void Dispose()
    {
        if (!_isDone)
        {
            _isDone = true;
            using (_file)
            {
                File.Delete(_file.Name);
            }
        }
    }

    private void Rename()
    {
        // While it is open nobody else may read it, so it is closed before it has its name.
        _file.Dispose();
        var identity = FileStatus.Of(_file.Name).Identity;
        File.Move(_file.Name, _target, overwrite: true);
        _isDone = true;
        var version = FileVersion.Of(_target);
        Written = version.Identity == identity ? version : null;
    }

    private void Refuse(FileStatus old)
    {
        if (old.Kind is FileKind.Folder or FileKind.Special)
        {
            throw new IOException(
                $"'{_path}' is {(old.Kind == FileKind.Folder ? "a folder" : "no regular file")}, which nothing is written over");
        }

        if (old.Kind == FileKind.Regular && FileOwnership.NamesOf(_target) is > 1 and var names)
        {
            throw new IOException(
                $"'{_path}' has {names} names (hard links), which would no longer be one file; make it a file of its own first, for "
                + $"example with cp and mv");
        }
    }

    private UnbufferedFile Create(string name, FileStatus old)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (OperatingSystem.IsWindows() || old.Kind == FileKind.Absent)
        {
            return Open(name, options);
        }

        // From its first byte on, the new file can be read by nobody who could not read the old one.
        var mode = File.GetUnixFileMode(_target);
        options.UnixCreateMode = mode & (UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var file = Open(name, options);
        if (FileOwnership.TryGive(file.SafeFileHandle, old))
        {
            File.SetUnixFileMode(file.SafeFileHandle, mode);
            return file;
        }

        file.Dispose();
        File.Delete(name);
        throw new IOException($"'{_path}' belongs to another user or group, and a new file in its place would not; run it as its owner");
    }

    private UnbufferedFile Open(string name, FileStreamOptions options)
    {
        try
        {
            return new UnbufferedFile(name, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"nothing can be written beside '{_path}': {e.Message.Replace(name, _path, StringComparison.Ordinal)}",
                e);
        }
    }
}
