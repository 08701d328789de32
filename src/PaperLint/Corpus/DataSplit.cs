using System.Text.RegularExpressions;

namespace PaperLint.Corpus;

/// <summary>
/// The part of a data set that a file holds, as data set hubs tell it from its name: what is trained on, what is chosen by, and what is
/// measured on.
/// </summary>
/// <param name="DataSet">The same for all splits of one data set.</param>
/// <param name="Name"><c>train</c>, <c>validation</c> or <c>test</c>.</param>
/// <remarks>https://huggingface.co/docs/hub/datasets-file-names-and-splits</remarks>
public readonly partial record struct DataSplit(string DataSet, string Name)
{
    /// <summary>The split of a file; null where neither its name nor a folder of it names one.</summary>
    public static DataSplit? Of(string fileName)
    {
        var segments = fileName.Replace('\\', '/').Split('/');
        for (var i = segments.Length - 1; i >= 0; i--)
        {
            if (Word().Matches(segments[i]) is [.., var word])
            {
                // The files of a split have numbers; below a folder that is one, they have any names.
                var before = segments[i][..word.Index];
                var after = i < segments.Length - 1 ? "" : Number().Replace(segments[i][(word.Index + word.Length)..].Split('.')[0], "");
                return new DataSplit(string.Join('/', [.. segments[..i], $"{before}*{after}"]), NameOf(word.Value));
            }
        }

        return null;
    }

    /// <summary>The same for the splits of one data set, in whatever order they are named; null where these are not two of one.</summary>
    public static (string First, string Second)? Pair(DataSplit? a, DataSplit? b) =>
        a is { } one && b is { } other && one.DataSet == other.DataSet && one.Name != other.Name
            ? string.CompareOrdinal(one.Name, other.Name) > 0 ? (one.Name, other.Name) : (other.Name, one.Name)
            : null;

    private static string NameOf(string word) => char.ToLowerInvariant(word[0]) switch
    {
        't' => char.ToLowerInvariant(word[1]) == 'r' ? "train" : "test",
        'e' => "test",
        _ => "validation",
    };

    [GeneratedRegex("(?<![A-Za-z])(?:train(?:ing)?|valid(?:ation)?|val|dev|test(?:ing)?|eval(?:uation)?)(?![A-Za-z])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:[-_. ]?(?:\d+|of))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
