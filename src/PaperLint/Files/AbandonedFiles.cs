namespace PaperLint.Files;

/// <summary>
/// What runs that were killed left beside the files that they wrote. A file goes only where its name is one that
/// PaperLint gives, and nobody holds it open: a run keeps a lock on its files as long as it lives, on any machine.
/// </summary>
public static class AbandonedFiles
{
    /// <summary>Removes them from a folder, not from those below. One that cannot be removed stays for a later run.</summary>
    public static void Remove(string folder)
    {
        foreach (var path in Find(folder))
        {
            try
            {
                HeldFile.Open(path, FileMode.Open)?.Dispose();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody holds it, or has removed it, or it is another user's.
            }
        }
    }

    private static string[] Find(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, TemporaryName.SearchPattern).Where(TemporaryName.MayBeAbandoned)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that is not there, or cannot be listed, is told of by whoever goes on to write into it.
            return [];
        }
    }
}
