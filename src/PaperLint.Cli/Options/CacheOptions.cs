using System.CommandLine;
using PaperLint.Cli.Output;
using PaperLint.Linting.Caching;
using PaperLint.References;

namespace PaperLint.Cli.Options;

/// <summary>The flags that say whether results of earlier runs are used, and where they are.</summary>
internal sealed class CacheOptions
{
    private readonly Option<bool> _off =
        new("--no-cache")
        {
            Description =
        "Neither use nor keep results of runs over the same files with the same rules and settings; PAPERLINT_NO_CACHE=1 does the same."
        };
    private readonly Option<string?> _folder =
        new("--cache-dir") { Description = "Where results are kept, instead of the user's folder for caches.", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Add(_off);
        command.Add(_folder);
    }

    /// <summary>Null where there is to be none.</summary>
    public ResultCache? Find(ParseResult parsed, Terminal terminal) =>
        HomeOf(parsed, terminal) is { Folder: { } folder } home ? new ResultCache(folder) { From = home.From } : null;

    /// <summary>Null where there is to be none.</summary>
    public ReferenceCache? FindReferences(ParseResult parsed, Terminal terminal) => HomeOf(parsed, terminal)?.References;

    private CacheHome? HomeOf(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_off) || terminal.Cache is not { } home)
        {
            return null;
        }

        return parsed.GetValue(_folder) is { Length: > 0 } given
            ? home with { Folder = Path.GetFullPath(given, terminal.WorkingDirectory) }
            : home;
    }
}
