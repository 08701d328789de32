using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Files;

namespace PaperLint.Cli.Runs;

/// <summary>Tells the report of an earlier run, which the next may replace, from a corpus, which no report may.</summary>
internal static partial class EarlierReport
{
    /// <summary>Bytes in which every format has named the program or a rule.</summary>
    private const int HeadLength = 4096;

    /// <summary>The length of a report in JSON that reports nothing.</summary>
    private const int EmptyLength = 3;

    public static bool Is(string path)
    {
        using var file = RegularFile.Open(path);
        if (file.Length <= EmptyLength)
        {
            return true;
        }

        var head = new byte[HeadLength];
        return Mark().IsMatch(Encoding.UTF8.GetString(head, 0, file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)));
    }

    [GeneratedRegex("""\b(error|warning|info|notice) (title=)?PL\d{4} |"(code|check_name)":"PL\d{4}|\bpaperlint\b|^Nothing (new )?found in |^ +count +per 10,000""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
