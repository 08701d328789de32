using PaperLint.Cli.Runs;
using PaperLint.Decisions.Suppressions;
using PaperLint.Files;

namespace PaperLint.Cli.Review;

/// <summary>A suppression that a curator added, which can be taken back as long as nobody changed the file since.</summary>
internal sealed class WrittenSuppression
{
    private readonly string _path;
    private string _before = "";
    private string _after = "";

    private WrittenSuppression(string path) => _path = path;

    /// <exception cref="Packs.RuleException">The file of suppressions cannot be used.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static WrittenSuppression Add(LintRun run, string paper, string code, string reason)
    {
        var path = Path.Combine(run.Configuration.Folder, SuppressionFile.FileName);
        var name = run.Terminal.NameOf(path);
        var written = new WrittenSuppression(path);
        var added = new Suppression(paper, code, reason) { File = SuppressionReader.Parse("", path) };
        TextFile.Change(path, SuppressionReader.Largest, text =>
        {
            written._before = text;
            return written._after = SuppressionWriter.Add(text, name, added);
        });
        return written;
    }

    /// <exception cref="UsageException">Somebody changed the file since.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void TakeBack() => TextFile.Change(_path, SuppressionReader.Largest, text => text == _after
        ? _before
        : throw new UsageException($"'{SuppressionFile.FileName}' changed since; take the suppression out by hand"));
}
