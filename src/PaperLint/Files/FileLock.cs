using System.Diagnostics;

namespace PaperLint.Files;

/// <summary>
/// Keeps runs from replacing one file at the same time. The lock is a file beside it, held open; it goes with its
/// holder, and one that a killed run left is as good as none.
/// </summary>
internal static class FileLock
{
    /// <summary>A run holds the lock for as long as it takes to compare and rename a file.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <param name="path">The file that is to be replaced; absolute.</param>
    /// <exception cref="IOException">Others hold the lock for too long, or there can be none.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static HeldFile Take(string path)
    {
        var name = TemporaryName.OfLock(path);
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (HeldFile.Open(name, FileMode.OpenOrCreate) is { } held)
                {
                    return held;
                }
            }
            catch (IOException) when (clock.Elapsed < LongestWait && Directory.Exists(Path.GetDirectoryName(name)))
            {
                // Somebody else holds it.
                Thread.Sleep(Pause);
            }
        }
    }
}
