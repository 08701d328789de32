using System.Collections.Immutable;
using PaperLint.Cli.Output;
using PaperLint.Decisions.Suppressions;
using PaperLint.Files;

namespace PaperLint.Cli.Options;

/// <summary>
/// The suppression files that hold for a folder: its own and those above, up to the folder of the configuration or the
/// repository.
/// </summary>
internal sealed class SuppressionFiles(string root, Terminal terminal)
{
    private readonly Dictionary<string, ImmutableArray<SuppressionFile>> _byFolder = new(StringComparer.Ordinal);

    /// <exception cref="Rules.RuleException">One cannot be used.</exception>
    public ImmutableArray<SuppressionFile> Of(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var known))
        {
            return known;
        }

        var isTop = folder == root || Path.GetDirectoryName(folder) is null || Path.Exists(Path.Combine(folder, ".git"));
        var files = isTop ? [] : Of(Path.GetDirectoryName(folder)!);
        var path = Path.Combine(folder, SuppressionFile.FileName);
        if (RegularFile.IsThere(path))
        {
            files = files.Insert(0, SuppressionReader.Read(path, terminal.NameOf(path)));
        }

        _byFolder.Add(folder, files);
        return files;
    }
}
