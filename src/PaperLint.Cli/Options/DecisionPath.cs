using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Decisions.Curation;

namespace PaperLint.Cli.Options;

/// <summary>Where the decisions on a corpus lie: beside its configuration.</summary>
internal static class DecisionPath
{
    /// <summary>Absolute.</summary>
    public static string Of(CorpusConfiguration configuration) => Path.Combine(configuration.Folder, DecisionFile.DefaultName);

    /// <exception cref="Packs.RuleException">The file cannot be used.</exception>
    public static DecisionBook Read(CorpusConfiguration configuration, Terminal terminal) =>
        DecisionFile.Read(Of(configuration), terminal.NameOf(Of(configuration)));
}
