namespace PaperLint.Files;

/// <summary>A file that is open for this run alone and is gone when it is closed.</summary>
internal sealed class HeldFile : IDisposable
{
    private readonly FileStream _file;

    private HeldFile(FileStream file) => _file = file;

    /// <returns>Null where its last holder removed it after it was opened and before it was held.</returns>
    /// <exception cref="IOException">Another run holds it, or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be opened.</exception>
    public static HeldFile? Open(string path, FileMode mode)
    {
        // Unix removes by name, and by the time of closing the name may be another's; so there it is done by hand, while the file is held.
        var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        var file = new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, options);
        if (OperatingSystem.IsWindows() || FileStatus.Of(file.SafeFileHandle).Identity == FileStatus.Of(path).Identity)
        {
            return new HeldFile(file);
        }

        file.Dispose();
        return null;
    }

    public void Dispose()
    {
        using (_file)
        {
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(_file.Name);
            }
        }
    }
}
