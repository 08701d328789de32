using PaperLint.Files;

namespace PaperLint.Cleaning;

/// <summary>
/// The folder of a cleaned corpus. Its manifest is written first and says what the run may write, so that one that was
/// killed can be run again; nothing is written over that no manifest tells of, nor outside of the folder.
/// </summary>
public sealed class CleanedFolder
{
    public const string ManifestName = "manifest.json";
    public const string RejectedName = "rejected.jsonl";
    public const string DroppedName = "dropped.jsonl";
    public const string EditsName = "edits.jsonl";

    /// <summary>The files beside the cleaned ones: of papers that are in none, and of what was replaced in the others.</summary>
    public static IReadOnlyList<string> SideNames { get; } = [RejectedName, DroppedName, EditsName];

    private readonly string _path;
    private readonly string _name;
    private readonly HashSet<string> _own;

    private CleanedFolder(string path, string name, IEnumerable<string> own)
    {
        _path = path;
        _name = name;
        _own = [ManifestName, .. own];
    }

    /// <param name="path">Absolute.</param>
    /// <param name="name">As messages call it.</param>
    /// <exception cref="IOException">It holds what no run of <c>clean</c> wrote.</exception>
    public static CleanedFolder Open(string path, string name)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (File.Exists(path))
        {
            throw new IOException($"--output: '{name}' is a file; name a folder");
        }

        AbandonedFiles.Remove(path);
        var own = ManifestJson.ReadOutputs(Path.Combine(path, ManifestName));
        return own is not null || !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any()
            ? new CleanedFolder(path, name, own ?? [])
            : throw new IOException($"--output: the folder '{name}' holds files that 'clean' did not write; name a new or empty one");
    }

    /// <summary>Whether a folder holds the manifest of a cleaned corpus.</summary>
    public static bool IsCleaned(string folder) => ManifestJson.ReadOutputs(Path.Combine(folder, ManifestName)) is not null;

    /// <summary>Whether a path is that of the folder or lies in it, with or without links.</summary>
    public bool Holds(string path) => RealPath.IsIn(_path, path) || RealPath.IsIn(RealPath.Of(_path), RealPath.Of(path));

    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Refuses, before anything is written, what may not be written.</summary>
    /// <param name="names">Of the files that are to be written.</param>
    /// <param name="isInput">Tells the files that are read.</param>
    /// <exception cref="IOException">One of them may not be written.</exception>
    public void Require(IEnumerable<string> names, Func<string, bool> isInput)
    {
        foreach (var name in names.Concat(SideNames).Append(ManifestName))
        {
            var path = PathOf(name);
            if (isInput(path))
            {
                throw new IOException(
                    $"--output: '{name}' in the folder '{_name}' is read in this run, and what it holds would be lost; name another "
                    + $"folder");
            }

            if (new FileInfo(path).LinkTarget is not null || !RealPath.IsIn(RealPath.Of(_path), RealPath.Of(path)))
            {
                throw new IOException(
                    $"--output: '{name}' in the folder '{_name}' is a link, or lies behind one that leads out of it; name another folder");
            }

            if (Path.Exists(path) && !_own.Contains(name))
            {
                throw new IOException(
                    $"--output: '{name}' in the folder '{_name}' was not written by 'clean' and would be lost; name another folder");
            }
        }
    }

    /// <summary>Files of earlier runs that are still there and that this one did not write.</summary>
    public IEnumerable<string> LeftFromBefore(IEnumerable<string> written) =>
        _own.Except(written)
        .Where(name => name != ManifestName && RealPath.IsIn(_path, PathOf(name)) && File.Exists(PathOf(name)))
        .Order(StringComparer.Ordinal);

    /// <summary>Says what is going to be written.</summary>
    internal void Begin(IEnumerable<string> names)
    {
        Directory.CreateDirectory(_path);
        string[] outputs = [.. _own.Except([ManifestName]).Union(names).Union(SideNames).Order(StringComparer.Ordinal)];
        using (var manifest = new AtomicFile(PathOf(ManifestName)))
        {
            ManifestJson.WriteBegun(outputs, manifest.Stream);
            manifest.Commit();
        }

        foreach (var folder in names.Select(name => Path.GetDirectoryName(PathOf(name))!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(folder);
            AbandonedFiles.Remove(folder);
        }
    }

    /// <summary>Puts the manifest of the whole in place.</summary>
    internal void Complete(Manifest manifest)
    {
        using var file = new AtomicFile(PathOf(ManifestName));
        ManifestJson.Write(manifest, file.Stream);
        file.Commit();
    }
}
