using PaperLint.Cli.Runs;
using PaperLint.Configuration;
using PaperLint.Fixes.Journal;

namespace PaperLint.Cli.Options;

/// <summary>Where the journals of a corpus lie: beside its configuration.</summary>
internal static class JournalPath
{
    public static JournalFolder Of(CorpusConfiguration configuration) =>
        new(Path.Combine(configuration.Folder, JournalFolder.DefaultName));

    /// <summary>A new journal for a run that begins now.</summary>
    public static JournalWriter Begin(LintRun run, string command) =>
        Of(run.Configuration).Begin(command, run.Terminal.Clock.GetUtcNow());
}
