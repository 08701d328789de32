using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Cleaning;
using PaperLint.Files;

namespace PaperLint.Cli.Inputs;

/// <summary>
/// Tells what PaperLint wrote itself from corpora: reports, the manifest of a cleaned corpus and what was set aside from
/// it. It is never input, and the next report may be written over a report. Each begins in a way that no corpus does.
/// </summary>
internal static partial class WrittenFile
{
    /// <summary>Bytes in which every format has said what it is.</summary>
    private const int HeadLength = 1024;

    /// <summary>The length of a report in JSON that reports nothing.</summary>
    private const int EmptyLength = 3;

    /// <param name="path">Absolute.</param>
    public static bool Is(string path)
    {
        if (FileStatus.Of(path).Kind != FileKind.Regular)
        {
            return false;
        }

        if (CleanedFolder.SideNames.Contains(Path.GetFileName(path)) && CleanedFolder.IsCleaned(Path.GetDirectoryName(path)!))
        {
            return true;
        }

        try
        {
            using var file = File.OpenRead(path);
            var head = new byte[HeadLength];
            return Beginning().IsMatch(Encoding.UTF8.GetString(head, 0, file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail the same way, and that is reported.
            return false;
        }
    }

    /// <summary>Whether a report may be written over a file: over another one, and over what holds nothing.</summary>
    public static bool IsReport(string path) => new FileInfo(path).Length <= EmptyLength || Is(path);

    [GeneratedRegex(
        """
        ^(
        [^\r\n]+:[0-9]+:[0-9]+:\ (error|warning|suggestion|info)\ PL[0-9]{4}\ |
        [^\r\n]+\r?\n\ +([^\r\n]+:)?[0-9]+:[0-9]+\ +(error|warning|suggestion|info)\ PL[0-9]{4}\ |
        PL[0-9]{4}\ [a-z0-9-]+:\ [0-9,]+\ (error|warning|suggestion)s|
        Nothing\ (new\ )?found\ in\ |
        \ +count\ +per\ 10,000|
        (\[\s*)?\{"code":"PL[0-9]{4}","name":"[a-z0-9-]*","(category|count)":|
        \{"\$schema":"[^"]*sarif[^"]*","version":"[0-9.]*","runs":\[\{\s*"tool":\{"driver":\{"name":"PaperLint"|
        ::(error|warning|notice)\ title=PL[0-9]{4}\ |
        \[\s*\{"description":"PL[0-9]{4}:|
        <\?xml[^>]*>\s*<testsuites\ name="paperlint"|
        \{"source":\{"name":"paperlint"|
        \#\#\ PaperLint\s|
        <!DOCTYPE\ html>\s*<html[^>]*>\s*<head>\s*<meta\ charset="utf-8">\s*<meta\ http-equiv="Content-Security-Policy"\ content="default-src\ 'none';|
        \{\s*"tool":\s*\{\s*"name":\s*"paperlint"
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Beginning();
}
