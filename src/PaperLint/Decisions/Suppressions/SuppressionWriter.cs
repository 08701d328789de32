using System.Text;
using PaperLint.Formats.Yaml;
using PaperLint.Packs;

namespace PaperLint.Decisions.Suppressions;

/// <summary>Adds a suppression to the text of a file; what is there stays as it is.</summary>
public static class SuppressionWriter
{
    /// <param name="text">The file; empty for a new one.</param>
    /// <param name="name">As messages call it.</param>
    /// <param name="added">What is added; its file does not matter.</param>
    /// <exception cref="RuleException">The text holds no list that can be added to.</exception>
    public static string Add(string text, string name, Suppression added)
    {
        var before = SuppressionReader.Parse(text, name).Suppressions;
        var result = new StringBuilder(text);
        if (text.Length > 0 && !text.EndsWith('\n'))
        {
            result.Append('\n');
        }

        var (paper, reason) = (YamlScalarCodec.Quote(added.Paper), YamlScalarCodec.Quote(added.Reason));
        result.Append($"- paper: {paper}\n  code: {added.Code}\n  reason: {reason}\n");
        if (added.Until is { } until)
        {
            result.Append($"  until: {until:yyyy-MM-dd}\n");
        }

        var after = SuppressionReader.Parse(result.ToString(), name).Suppressions;
        return after.Length == before.Length + 1
            ? result.ToString()
            : throw new RuleException(name, 1, 1,
                "the list is not written with a line '- paper: ...' for each, so nothing can be added; add it by hand");
    }

    /// <summary>Takes out what was added; what else is there stays as it is.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">As messages call it.</param>
    /// <param name="added">What <see cref="Add"/> appended.</param>
    /// <returns>Null where that is not there any more, or somebody wrote more to it.</returns>
    /// <exception cref="RuleException">The text is no list of suppressions.</exception>
    public static string? Remove(string text, string name, string added)
    {
        var at = text.LastIndexOf(added, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        // The line break before it, where none was there, is needed by what was added since.
        var end = at + added.Length;
        var result = text.Remove(at, added.Length).Insert(at, added.StartsWith('\n') && end < text.Length ? "\n" : "");
        var number = SuppressionReader.Parse(text[..at], name).Suppressions.Length;
        var others = SuppressionReader.Parse(text, name).Suppressions.Where((_, i) => i != number);
        try
        {
            return others.Select(Meaning).SequenceEqual(SuppressionReader.Parse(result, name).Suppressions.Select(Meaning)) ? result : null;
        }
        catch (RuleException)
        {
            // What somebody wrote to it stands there by itself now.
            return null;
        }
    }

    private static (string Paper, string Code, string Reason, DateOnly? Until) Meaning(Suppression suppression) =>
        (suppression.Paper, suppression.Code, suppression.Reason, suppression.Until);
}
