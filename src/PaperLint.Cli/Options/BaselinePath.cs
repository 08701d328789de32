using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Decisions.Baselines;
using PaperLint.Files;

namespace PaperLint.Cli.Options;

/// <summary>Where the baseline of a corpus lies.</summary>
internal static class BaselinePath
{
    /// <summary>Where the configuration says, else beside it; absolute.</summary>
    public static string Of(CorpusConfiguration configuration) =>
        configuration.Baseline ?? Path.Combine(configuration.Folder, BaselineFile.DefaultName);

    /// <summary>Whether there is one: it is named, or lies where it usually does.</summary>
    public static bool HasOne(CorpusConfiguration configuration) =>
        configuration.Baseline is not null || RegularFile.IsThere(Of(configuration));

    /// <summary>The baseline; null where there is none.</summary>
    /// <exception cref="Packs.RuleException">It cannot be read.</exception>
    public static Baseline? Read(CorpusConfiguration configuration, Terminal terminal) =>
        HasOne(configuration) ? BaselineFile.Read(Of(configuration), terminal.NameOf(Of(configuration))) : null;
}
