using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PaperLint.Files;

namespace PaperLint.Fixes.Journal;

/// <summary>
/// The journals of a corpus: one file a run, in a folder beside the configuration that git ignores and no run reads papers from. The
/// oldest go where there are too many, or they are too large together.
/// </summary>
/// <param name="path">Absolute; made when the first journal is written.</param>
public sealed partial class JournalFolder(string path)
{
    public const string DefaultName = ".paperlint-journal";

    /// <summary>Of a name of a journal: no file that begins so is ever read as a corpus.</summary>
    private const string Prefix = ".paperlint-run-";

    private const string Extension = ".jsonl";

    private const string OriginalExtension = ".original";

    /// <summary>Runs that are kept: a month of hooks, or a year of weekly scrapes.</summary>
    private const int MostRuns = 50;

    /// <summary>Bytes that a <c>.gitignore</c> has at most, which somebody wrote over ours.</summary>
    private const int LargestIgnore = 1024 * 1024;

    /// <summary>Bytes that all but the newest have together: a few runs over gigabytes.</summary>
    private const long Largest = 1024L * 1024 * 1024;

    public string Path => path;

    /// <summary>All runs that changed something, the newest first; what a run left that was killed before is passed over.</summary>
    /// <exception cref="IOException">A journal cannot be read, or is none.</exception>
    public IEnumerable<JournalRun> Runs => Ids.Select(Find).OfType<JournalRun>().Where(run => !run.Files.IsEmpty);

    /// <summary>The ids of all runs, the newest first.</summary>
    private IReadOnlyList<string> Ids =>
        Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, Prefix + "*" + Extension)
            .Select(file => System.IO.Path.GetFileName(file)[Prefix.Length..^Extension.Length])
            .Where(id => Id().IsMatch(id))
            .OrderDescending(StringComparer.Ordinal)]
        : [];

    /// <summary>The journal of a run; null where there is none, or nothing in it yet.</summary>
    /// <exception cref="IOException">It cannot be read, or is no journal.</exception>
    public JournalRun? Find(string id) =>
        Id().IsMatch(id) && RegularFile.IsThere(PathOf(id))
        ? JournalReader.Read(id, PathOf(id), System.IO.Path.GetDirectoryName(path)!)
        : null;

    /// <summary>A new one for a run that begins now; nothing is written before something is changed.</summary>
    public JournalWriter Begin(string command, DateTimeOffset now) => new(this, command, now);

    /// <summary>Notes that a run was undone, so that the next to undo is the one before it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void MarkUndone(string id)
    {
        using var file = new UnbufferedFile(PathOf(id), FileMode.Append);
        JournalLines.WriteUndone(file);
        file.Flush(flushToDisk: true);
    }

    internal static string NewId(DateTimeOffset now) =>
        now.UtcDateTime.ToString("yyyyMMdd-HHmmssfff-", CultureInfo.InvariantCulture)
        + RandomNumberGenerator.GetHexString(4, lowercase: true);

    internal string PathOf(string id) => System.IO.Path.Combine(path, Prefix + id + Extension);

    /// <summary>Where the copy of a file lies that a run cannot give back from edits.</summary>
    internal string PathOfOriginal(string id, int number) =>
        System.IO.Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id}-{number}{OriginalExtension}"));

    /// <summary>Makes the folder, unless it is there.</summary>
    internal void Create()
    {
        Directory.CreateDirectory(path);
        TextFile.Change(System.IO.Path.Combine(path, ".gitignore"), LargestIgnore, text => text.Length == 0 ? "*\n" : text);
    }

    /// <summary>Removes the oldest journals that are more than are kept; a run that goes on holds its own open.</summary>
    internal void Trim(string except)
    {
        var size = 0L;
        foreach (var (number, id) in Ids.Where(id => id != except).Index())
        {
            string[] files = [PathOf(id), .. Directory.GetFiles(path, $"{Prefix}{id}-*{OriginalExtension}")];
            size += files.Sum(file => new FileInfo(file).Length);
            if (number >= MostRuns - 1 || size > Largest)
            {
                Array.ForEach(files, File.Delete);
            }
        }
    }

    [GeneratedRegex(@"^\d{8}-\d{9}-[0-9a-f]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
