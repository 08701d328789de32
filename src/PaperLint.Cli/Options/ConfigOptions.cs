using System.CommandLine;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Files;
using PaperLint.Reporting;

namespace PaperLint.Cli.Options;

/// <summary>The flag that names the description of the corpus.</summary>
internal sealed class ConfigOptions
{
    private readonly Option<string?> _config =
        new("--config") { Description = "The paperlint.yml to use; the closest above unless given.", HelpName = "FILE" };

    public void AddTo(Command command) => command.Add(_config);

    /// <summary>What the file says; what holds without one, where there is none.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    /// <exception cref="Rules.RuleException">It cannot be used.</exception>
    public CorpusConfiguration Load(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_config) is not { } name)
        {
            return Closest(terminal.WorkingDirectory, terminal) ?? new CorpusConfiguration(terminal.WorkingDirectory);
        }

        var path = Path.GetFullPath(name, terminal.WorkingDirectory);
        return RegularFile.IsThere(path)
            ? CorpusConfigurationReader.Read(path, name)
            : throw new UsageException($"--config: there is no file '{VisibleText.Escape(name)}'");
    }

    /// <summary>The configuration that holds in a folder; null where there is none.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="terminal">Tells how messages call files.</param>
    /// <exception cref="Rules.RuleException">It cannot be used.</exception>
    public static CorpusConfiguration? Closest(string folder, Terminal terminal) =>
        Find(folder) is { } found ? CorpusConfigurationReader.Read(found, terminal.NameOf(found)) : null;

    /// <summary>The closest configuration in a folder or above, within its repository.</summary>
    public static string? Find(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Combine(at, CorpusConfiguration.FileName);
            if (RegularFile.IsThere(path))
            {
                return path;
            }

            if (Path.Exists(Path.Combine(at, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
