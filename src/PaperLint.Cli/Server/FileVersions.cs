using PaperLint.Files;

namespace PaperLint.Cli.Server;

/// <summary>What files were when they were read, or that they were not there: tells whether one changed since.</summary>
internal sealed class FileVersions
{
    private readonly Dictionary<string, FileVersion> _versions = new(StringComparer.Ordinal);

    public bool HaveChanged => _versions.Any(file => FileVersion.Of(file.Key) != file.Value);

    /// <summary>Notes a file before it is read.</summary>
    /// <param name="path">Absolute.</param>
    public void Note(string path) => _versions.TryAdd(path, FileVersion.Of(path));

    /// <summary>Notes files of a name in a folder and in all above it.</summary>
    public void NoteAbove(string folder, string name)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            Note(Path.Combine(at, name));
        }
    }
}
