using PaperLint.Files;

namespace PaperLint.Cli.Inputs;

/// <summary>
/// Walks the folders that a run names, for files that the corpus takes. A stranger's folder may hold links to anything:
/// those that lead out of the named folders are passed over unless asked for, and each folder is walked once, so that
/// circles end. Of devices and pipes none is opened.
/// </summary>
internal sealed class FolderWalk(CorpusPatterns patterns, PassedOver passedOver)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly HashSet<FileIdentity> _walked = [];

    /// <summary>The folders that are named, without links. What lies in one of them is no stranger's.</summary>
    public required string[] Named { get; init; }

    /// <summary>Whether links are followed wherever they lead.</summary>
    public bool FollowsLinks { get; init; }

    /// <summary>The files below a folder, sorted within each folder: its own, then those of the folders in it.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="above">What is left out by the folders above it.</param>
    public IEnumerable<string> Files(string folder, GitIgnores? above)
    {
        if (!_walked.Add(FileStatus.Of(folder).Identity))
        {
            yield break;
        }

        if (!CanList(folder))
        {
            // Opening it as a file fails too, which is reported in its turn, and the rest is still linted.
            yield return folder;
            yield break;
        }

        var ignores = GitIgnores.In(folder, above);
        foreach (var file in Directory.GetFiles(folder, "*", Everything).Order(StringComparer.Ordinal).Where(file => Takes(file, ignores)))
        {
            yield return file;
        }

        foreach (var inner in Directory.GetDirectories(folder, "*", Everything)
            .Order(StringComparer.Ordinal)
            .Where(inner => IsWalked(inner, ignores)))
        {
            foreach (var file in Files(inner, ignores))
            {
                yield return file;
            }
        }
    }

    private bool Takes(string file, GitIgnores? ignores)
    {
        if (ignores?.LeaveOut(file, isFolder: false) == true)
        {
            passedOver.AddIgnored();
            return false;
        }

        if (!patterns.Takes(file))
        {
            if (!patterns.SayWhich && !patterns.Refuses(file) && !Path.GetFileName(file).StartsWith('.'))
            {
                passedOver.AddUnknown(file);
            }

            return false;
        }

        if (FileStatus.Of(file).Kind == FileKind.Special)
        {
            passedOver.AddSpecial();
            return false;
        }

        return Follows(file);
    }

    private bool IsWalked(string folder, GitIgnores? ignores)
    {
        if (Path.GetFileName(folder).StartsWith('.'))
        {
            return false;
        }

        if (ignores?.LeaveOut(folder, isFolder: true) == true)
        {
            passedOver.AddIgnored();
            return false;
        }

        return !patterns.ExcludesFolder(folder) && Follows(folder);
    }

    /// <summary>Whether it is no link, or one that is followed. One to nothing is: that it cannot be read is reported.</summary>
    private bool Follows(string path)
    {
        if (FollowsLinks
            || new FileInfo(path).LinkTarget is null
            || RealPath.Of(path) is var real
            && Array.Exists(Named, folder => RealPath.IsIn(folder, real)))
        {
            return true;
        }

        passedOver.AddLink();
        return false;
    }

    private static bool CanList(string folder)
    {
        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder, "*", Everything).Any();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
