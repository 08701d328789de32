using PaperLint.Linting.Caching;
using PaperLint.References;

namespace PaperLint.Cli.Options;

/// <summary>Where the user's caches are, and for what.</summary>
/// <param name="Folder">Absolute; null where there is none, and only <c>--cache-dir</c> names one.</param>
public sealed record CacheHome(string? Folder)
{
    private const string Off = "PAPERLINT_NO_CACHE";
    private const string Name = "paperlint";

    /// <summary>Bytes of input from which a run uses it.</summary>
    public long From { get; init; } = ResultCache.SmallestInput;

    /// <summary>Where copies of papers that were found in references are kept; null where there is no folder.</summary>
    public ReferenceCache? References => Folder is null ? null : new ReferenceCache(Folder) { From = From };

    /// <summary>As the environment has it; null where it says that there is to be none.</summary>
    public static CacheHome? OfProcess() =>
        Environment.GetEnvironmentVariable(Off) is null or "" or "0" or "false" ? new CacheHome(FindFolder()) : null;

    /// <remarks>https://specifications.freedesktop.org/basedir-spec/latest/: a relative path is to be ignored.</remarks>
    private static string? FindFolder()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } folder && Path.IsPathFullyQualified(folder))
        {
            return Path.Combine(folder, Name);
        }

        if (OperatingSystem.IsWindows())
        {
            return Below(Environment.SpecialFolder.LocalApplicationData, Name, "cache");
        }

        return OperatingSystem.IsMacOS()
            ? Below(Environment.SpecialFolder.UserProfile, "Library", "Caches", Name)
            : Below(Environment.SpecialFolder.UserProfile, ".cache", Name);
    }

    private static string? Below(Environment.SpecialFolder folder, params string[] names) =>
        Environment.GetFolderPath(folder) is { Length: > 0 } path ? Path.Combine([path, .. names]) : null;
}
