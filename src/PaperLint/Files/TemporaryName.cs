using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperLint.Files;

/// <summary>
/// The names of files that are only there while a run works. They are short, for a name that is as long as names may be
/// has to have one beside it; they begin as no corpus does; and they tell the run that they belong to.
/// </summary>
public static partial class TemporaryName
{
    /// <summary>What all of them match, and only a few others.</summary>
    internal const string SearchPattern = ".paperlint-*";

    /// <summary>A new one, in a folder.</summary>
    public static string In(string folder) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".paperlint-{Environment.ProcessId}-{Guid.NewGuid():N}.tmp"));

    /// <summary>That of the lock of a file: one for all runs.</summary>
    internal static string OfLock(string path)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
        return Path.Combine(Path.GetDirectoryName(path)!, $".paperlint-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}.lock");
    }

    /// <summary>Whether a file has such a name, and is not that of a run that goes on on this machine.</summary>
    internal static bool MayBeAbandoned(string path)
    {
        var match = Name().Match(Path.GetFileName(path));
        return match.Success && (!match.Groups["run"].Success || !IsOfLivingRun(match.Groups["run"].Value, path));
    }

    private static bool IsOfLivingRun(string number, string path)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        if (id == Environment.ProcessId)
        {
            // In a container every run may have the number that this one has.
            using var own = Process.GetCurrentProcess();
            return File.GetLastWriteTimeUtc(path) >= own.StartTime.ToUniversalTime();
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            // There is no such process.
            return false;
        }
    }

    [GeneratedRegex(@"^\.paperlint-((?<run>[0-9]+)-[0-9a-f]{32}\.tmp|[0-9a-f]{16}\.lock)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
