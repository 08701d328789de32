using PaperLint.Files;

namespace PaperLint.Cli.Output;

/// <summary>A file that a flag names: replaced whole or not at all; written through where it is a device or a pipe.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly AtomicFile? _file;

    /// <param name="path">Absolute.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public OutputFile(string path)
    {
        if (FileStatus.Of(path).Kind == FileKind.Special || IsOfProcess(path))
        {
            Stream = new BufferedStream(new UnbufferedFile(path, FileMode.Create, FileShare.ReadWrite));
        }
        else
        {
            _file = new AtomicFile(path);
            Stream = _file.Stream;
        }
    }

    public Stream Stream { get; }

    /// <summary>Puts it in its place.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Commit()
    {
        Stream.Flush();
        _file?.Commit();
    }

    public void Dispose()
    {
        if (_file is null)
        {
            Stream.Dispose();
        }
        else
        {
            _file.Dispose();
        }
    }

    /// <summary>
    /// Whether a name stands for what a process has open, such as <c>/dev/stdout</c>: a file that took its place would not be the
    /// one that is open.
    /// </summary>
    private static bool IsOfProcess(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
}
