using System.Globalization;
using System.Text.RegularExpressions;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Reporting;

namespace PaperLint.Cli.Inputs;

/// <summary>Finds a paper of a corpus by its key, or its key by the place that reports name.</summary>
internal sealed partial class PaperSearch(Terminal terminal, CorpusConfiguration configuration)
{
    /// <summary>
    /// The key of the paper at a place as reports write it, <c>FILE:LINE</c> or <c>FILE:LINE:COLUMN</c>; null for another text.
    /// </summary>
    /// <exception cref="UsageException">There is no such file, and no paper or more than one at the place.</exception>
    public string? KeyAt(string place)
    {
        if (Place().Match(place) is not { Success: true } match
            || !long.TryParse(match.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return null;
        }

        var files = Files([match.Groups["file"].Value]);
        string[] keys = [.. files.SelectMany(file => KeysIn(file, (first, last) => first <= line && line <= last)).Take(2)];
        return keys switch
        {
            [var key] => key,
            [] => throw new UsageException($"there is no paper at '{VisibleText.Escape(place)}'"),
            _ => throw new UsageException(
                $"there are several papers at '{VisibleText.Escape(place)}'; give the key of one, which 'check --output-format json' "
                + "has as entry.key"),
        };
    }

    /// <summary>Whether a file of the corpus has a paper with the key.</summary>
    public bool Has(string key)
    {
        using var progress = new ProgressLine(terminal, "Looking");
        return progress.Watch(Files([configuration.Folder])).Any(file => KeysIn(file, (_, _) => true).Contains(key));
    }

    private IEnumerable<SourceFile> Files(string[] paths) =>
        new InputFiles(terminal.WorkingDirectory, configuration).Find(paths);

    /// <param name="file">Where to look.</param>
    /// <param name="isWanted">Given the first and the last line of a paper, 1-based.</param>
    private static IEnumerable<string> KeysIn(SourceFile file, Func<long, long, bool> isWanted)
    {
        using var stream = file.Open();
        foreach (var block in file.Format.Read(stream, file.Mapping))
        {
            foreach (var entry in block.Entries.Where(entry => !entry.IsChrome))
            {
                var (start, end) = entry.Extent is { } extent
                    ? (extent.Start, extent.End)
                    : (entry.Fields.Min(field => field.ByteOffset(0)), entry.Fields.Max(field => field.ByteOffset(field.Text.Length)));

                // The break after a record belongs to its last line.
                if (isWanted(block.PositionOf(start).Row + 1, block.PositionOf(Math.Max(start, end - 1)).Row + 1))
                {
                    yield return entry.Key;
                }
            }
        }
    }

    [GeneratedRegex(@"^(?<file>.+?):(?<line>[0-9]+)(:[0-9]+)?:?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
