namespace PaperLint.Linting.Caching;

/// <summary>
/// The folder of the cache, which may be used by several runs at once. Files in it are made under names of their own and
/// renamed; whoever loses a race over one does without it. Files of others are left alone.
/// </summary>
/// <param name="path">Absolute.</param>
/// <param name="extension">Of the files that are meant, among those of other kinds.</param>
internal sealed class ResultFolder(string path, string extension = ResultFolder.OfRuns)
{
    /// <summary>Of results of runs.</summary>
    public const string OfRuns = ".paperlint-result";

    /// <summary>Of copies that were found in references.</summary>
    public const string OfReferences = ".paperlint-reference";

    public const string TemporaryExtension = ".tmp";

    /// <summary>Bytes of all results: some of the largest, many of those that hooks and gates leave.</summary>
    private const long MostBytes = 1024L * 1024 * 1024;

    /// <summary>How long a result is kept that nobody asks for.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>After this time a file is not being written any more: the run was killed.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(1);

    public string PathOf(byte[] key) => Path.Combine(path, Convert.ToHexStringLower(key) + extension);

    /// <exception cref="IOException">There can be no such folder.</exception>
    /// <exception cref="UnauthorizedAccessException">There can be no such folder.</exception>
    public void Create()
    {
        // For the user alone, as the XDG specification has it: results hold texts of the corpus.
        _ = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Says that a result was of use.</summary>
    public static void Touch(string result) => Quietly(() => File.SetLastWriteTimeUtc(result, DateTime.UtcNow));

    /// <summary>Removes what is old, and the oldest of what is too much.</summary>
    public void Trim() => Quietly(() =>
    {
        var now = DateTime.UtcNow;
        var left = MostBytes;
        foreach (var file in new DirectoryInfo(path).EnumerateFiles()
            .Where(IsOwn)
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ToArray())
        {
            left -= file.Length;
            if (left < 0 || now - file.LastWriteTimeUtc > (file.Extension == TemporaryExtension ? LongestRun : Lifetime))
            {
                Quietly(file.Delete);
            }
        }
    });

    public static void Quietly(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The cache is a help and no more: a run is the same without it.
        }
    }

    private bool IsOwn(FileInfo file) =>
        file.Name.Contains(extension, StringComparison.Ordinal) && (file.Extension == extension || file.Extension == TemporaryExtension);
}
