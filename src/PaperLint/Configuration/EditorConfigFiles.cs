using System.Collections.Immutable;
using PaperLint.Files;
using PaperLint.Packs;

namespace PaperLint.Configuration;

/// <summary>The <c>.editorconfig</c> files that speak to PaperLint, by the folder of the file they are for. Each is read once.</summary>
internal sealed class EditorConfigFiles
{
    private readonly Dictionary<string, ImmutableArray<EditorConfigFile>> _byFolder = new(StringComparer.Ordinal);
    private readonly List<EditorConfigFile> _relevant = [];

    /// <summary>All that say something to PaperLint, of the folders that were asked for.</summary>
    public IReadOnlyList<EditorConfigFile> Relevant => _relevant;

    /// <summary>Those that hold for files in a folder (an absolute path), the closest first.</summary>
    /// <exception cref="RuleException">One cannot be read.</exception>
    public ImmutableArray<EditorConfigFile> Of(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var known))
        {
            return known;
        }

        var path = Path.Combine(folder, EditorConfigFile.Name);
        var own = RegularFile.IsThere(path) ? EditorConfigFile.Read(path) : null;
        ImmutableArray<EditorConfigFile> files = own is { IsRoot: true }
            || Path.GetDirectoryName(folder) is not { } parent
            ? []
            : Of(parent);
        if (own is { IsRelevant: true })
        {
            _relevant.Add(own);
            files = files.Insert(0, own);
        }

        _byFolder.Add(folder, files);
        return files;
    }
}
