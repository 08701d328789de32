using PaperLint.Files;
using PaperLint.Packs;

namespace PaperLint.Cli.Inputs;

/// <summary>The data before the text of a <c>README.md</c>, which says what files a data set consists of.</summary>
/// <remarks>https://huggingface.co/docs/hub/datasets-manual-configuration</remarks>
internal static class DataSetCard
{
    private const string FileName = "README.md";
    private const string Fence = "---";

    /// <summary>The patterns of the files that <c>configs:</c> names, from the folder on; none where there is no such card.</summary>
    public static string[] FilesOf(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!RegularFile.IsThere(path) || HeadOf(path) is not { } head)
        {
            return [];
        }

        try
        {
            return YamlRuleNodes.ReadAny(new StringReader(head), FileName) is RuleMapping card && card["configs"] is RuleSequence configs
                ? [.. configs.Items.OfType<RuleMapping>().SelectMany(config => PathsIn(config["data_files"])).Distinct()]
                : [];
        }
        catch (RuleException)
        {
            // A card that is no YAML tells nothing of the files, and is for the hub to complain of.
            return [];
        }
    }

    private static string? HeadOf(string path)
    {
        using var text = new StringReader(ReadOrEmpty(path));
        if (text.ReadLine()?.TrimEnd() != Fence)
        {
            return null;
        }

        var lines = new List<string>();
        while (text.ReadLine() is { } line)
        {
            if (line.TrimEnd() == Fence)
            {
                return string.Join('\n', lines);
            }

            lines.Add(line);
        }

        return null;
    }

    private static string ReadOrEmpty(string path)
    {
        try
        {
            return RegularFile.ReadText(path, RegularFile.LargestConfiguration);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A page that cannot be read, or is a book, is no card.
            return "";
        }
    }

    /// <summary>A path, a list of them, or a list of splits with a path or a list of them each.</summary>
    private static IEnumerable<string> PathsIn(RuleNode? node) => node switch
    {
        RuleScalar { Value.Length: > 0 } path => [path.Value],
        RuleSequence list => list.Items.SelectMany(PathsIn),
        RuleMapping split => PathsIn(split["path"]),
        _ => [],
    };
}
