using PaperLint.Configuration;
using PaperLint.Decisions.Baselines;

namespace PaperLint.Cli.Options;

/// <summary>Where the baseline of a corpus lies.</summary>
internal static class BaselinePath
{
    /// <summary>Where the configuration says, else beside it; absolute.</summary>
    public static string Of(CorpusConfiguration configuration) =>
        configuration.Baseline ?? Path.Combine(configuration.Folder, BaselineFile.DefaultName);
}
