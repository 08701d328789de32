using System.Collections.Immutable;
using PaperLint.Files;
using PaperLint.Packs;

namespace PaperLint.Decisions.Curation;

/// <summary>
/// The file of decisions in the hands of a run that decides. It is read again only where others changed it: a curator with fifty
/// thousand decisions makes the next one as fast as the first.
/// </summary>
/// <param name="path">Where it lies, absolute.</param>
/// <param name="name">As messages call it.</param>
public sealed class OpenDecisions(string path, string name)
{
    private DecisionLines _lines = DecisionLines.Of([]);

    /// <summary>Of what is known; null where that is not known.</summary>
    private FileVersion? _version;

    /// <summary>What the file said when it was looked at last.</summary>
    public DecisionBook Known { get; private set; } = DecisionBook.Empty;

    /// <summary>Looks whether others changed the file.</summary>
    /// <returns>Whether they did; what is known is up to date in any case.</returns>
    /// <exception cref="RuleException">It cannot be used.</exception>
    public bool Refresh()
    {
        var version = FileVersion.Of(path);
        if (version == _version)
        {
            return false;
        }

        Known = DecisionFile.Read(path, name);
        _lines = DecisionLines.Of(Known.All);
        _version = version;
        return true;
    }

    /// <summary>Changes what the file says; anew, where another run changed it in between. What it says then is on the disk.</summary>
    /// <param name="change">Says of what is known what is to be different; may be asked several times.</param>
    /// <returns>Whether others changed the file since it was looked at last, so that more than that is different.</returns>
    /// <exception cref="RuleException">It cannot be used.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public bool Change(Func<DecisionBook, ImmutableArray<DecisionChange>> change)
    {
        AbandonedFiles.Remove(Path.GetDirectoryName(path)!);
        for (var isOlder = false; ;)
        {
            isOlder |= Refresh();
            var changes = change(Known);
            var lines = _lines.With(changes);
            try
            {
                using var file = new AtomicFile(path, _version);
                DecisionFile.Write(lines, file.Stream);
                file.Commit();
                (_lines, Known, _version) = (lines, Known.With(changes), file.Written);
                return isOlder;
            }
            catch (FileChangedException)
            {
                // What the other run decided is kept, too.
            }
        }
    }
}
