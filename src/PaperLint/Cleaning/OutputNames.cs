using PaperLint.Corpus.Reading;
using PaperLint.Formats.Compression;
using PaperLint.Text;

namespace PaperLint.Cleaning;

/// <summary>
/// What the cleaned copy of each file is called in the output folder: it lies below the same folders as in the input,
/// never outside, and no two have one name, on no file system.
/// </summary>
public sealed class OutputNames
{
    private const string JsonLines = ".jsonl";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Names that are given, and whether only as those of folders; as file systems compare them that compare least.</summary>
    private readonly Dictionary<string, bool> _taken = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<(string Input, string Name)> _renamed = [];

    private OutputNames()
    {
        Take(CleanedFolder.ManifestName);
        foreach (var name in CleanedFolder.SideNames)
        {
            Take(name);
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<string> All => _names.Values;

    /// <summary>The files whose copies have a name that their own does not tell.</summary>
    public IReadOnlyList<(string Input, string Name)> Renamed => _renamed;

    public string this[SourceFile file] => _names[file.Name];

    /// <param name="files">In the order in which names are given; those that keep their own come first.</param>
    /// <param name="asJsonLines">Whether all become JSON Lines.</param>
    public static OutputNames Of(IEnumerable<SourceFile> files, bool asJsonLines)
    {
        var names = new OutputNames();
        foreach (var file in files.OrderBy(file => Wanted(file, asJsonLines) != Below(file.Name)))
        {
            names.Give(file, Wanted(file, asJsonLines));
        }

        return names;
    }

    /// <summary>Whether the copy of a file is JSON Lines: where that is asked for, and where papers cannot be left out otherwise.</summary>
    public static bool IsJsonLines(SourceFile file, bool asJsonLines) => asJsonLines || !file.Format.CanLeaveOut;

    private void Give(SourceFile file, string wanted)
    {
        var plain = Below(file.Name);
        var name = Candidates(wanted, wanted == plain ? plain : plain + JsonLines).First(IsFree);
        Take(name);
        _names.Add(file.Name, name);
        if (name != wanted || file.Name.Replace('\\', '/').Split('/').Contains(".."))
        {
            _renamed.Add((file.Name, name));
        }
    }

    private static string Wanted(SourceFile file, bool asJsonLines) =>
        IsJsonLines(file, asJsonLines)
            ? Path.ChangeExtension(CompressionMethod.NameOfContent(Below(file.Name)), JsonLines)
            : Below(file.Name);

    private static IEnumerable<string> Candidates(string wanted, string longer)
    {
        yield return wanted;
        yield return longer;

        // In front of all of it: what is taken may be the name of a folder, and the end tells the format.
        for (var number = 2; ; number++)
        {
            yield return $"{number}-{longer}";
        }
    }

    private bool IsFree(string name) =>
        !_taken.ContainsKey(Key(name)) && FoldersOf(name).All(folder => !_taken.TryGetValue(Key(folder), out var isFolder) || isFolder);

    private void Take(string name)
    {
        _taken.Add(Key(name), false);
        foreach (var folder in FoldersOf(name))
        {
            _taken[Key(folder)] = true;
        }
    }

    private static IEnumerable<string> FoldersOf(string name)
    {
        for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1))
        {
            yield return name[..slash];
        }
    }

    /// <summary>Some file systems take a letter with an accent and the two characters that it decomposes to for one name.</summary>
    private static string Key(string name) => Decomposition.OfText(name);

    private static string Below(string name)
    {
        var rooted = Path.GetPathRoot(name) is { Length: > 0 } root ? name[root.Length..] : name;
        return string.Join('/', rooted.Split('/', '\\').Where(segment => segment is not ("" or "." or "..")));
    }
}
