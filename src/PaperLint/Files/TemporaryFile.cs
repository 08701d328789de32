namespace PaperLint.Files;

/// <summary>
/// A file for what has no place in memory: nobody else can read it, and it is gone when it is closed, or when the run is killed.
/// </summary>
public static class TemporaryFile
{
    /// <exception cref="IOException">There is no place for it.</exception>
    public static FileStream Create()
    {
        var path = TemporaryName.In(Path.GetTempPath());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
