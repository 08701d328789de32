namespace PaperLint.Files;

/// <summary>
/// A file for what has no place in memory: nobody else can read it, and it is gone when it is closed, or when the run is killed.
/// </summary>
public static class TemporaryFile
{
    /// <param name="bufferLength">Bytes that are written and read at once.</param>
    /// <exception cref="IOException">There is no place for it.</exception>
    public static BufferedStream Create(int bufferLength = 1 << 12)
    {
        var path = TemporaryName.In(Path.GetTempPath());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new BufferedStream(new UnbufferedFile(path, options), bufferLength);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new UnbufferedFile(path, options);
        File.Delete(path);
        return new BufferedStream(file, bufferLength);
    }
}
