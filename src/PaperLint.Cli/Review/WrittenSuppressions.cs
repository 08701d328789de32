using PaperLint.Cli.Runs;
using PaperLint.Decisions.Suppressions;
using PaperLint.Files;

namespace PaperLint.Cli.Review;

/// <summary>The file of suppressions, as a curator adds to it and takes out of it.</summary>
internal sealed class WrittenSuppressions(LintRun run)
{
    private readonly string _path = Path.Combine(run.Configuration.Folder, SuppressionFile.FileName);

    /// <returns>What was added to the text.</returns>
    /// <exception cref="Packs.RuleException">The file of suppressions cannot be used.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public string Add(string paper, string code, string reason)
    {
        var added = "";
        var suppression = new Suppression(paper, code, reason) { File = SuppressionReader.Parse("", _path) };
        TextFile.Change(_path, SuppressionReader.Largest, text =>
        {
            var changed = SuppressionWriter.Add(text, Name, suppression);
            added = changed[text.Length..];
            return changed;
        });
        return added;
    }

    /// <returns>False where it is not there any more as it was added.</returns>
    /// <inheritdoc cref="Add"/>
    public bool TakeOut(string added)
    {
        var isThere = false;
        TextFile.Change(_path, SuppressionReader.Largest, text =>
        {
            var changed = SuppressionWriter.Remove(text, Name, added);
            isThere = changed is not null;
            return changed ?? text;
        });
        return isThere;
    }

    private string Name => run.Terminal.NameOf(_path);
}
