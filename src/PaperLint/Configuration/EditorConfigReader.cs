using System.Text.RegularExpressions;

namespace PaperLint.Configuration;

/// <summary>
/// Reads the lines of an <c>.editorconfig</c> as Roslyn does, each in one pass: Roslyn's own patterns take the square of
/// a run of spaces.
/// </summary>
/// <remarks>https://github.com/dotnet/roslyn/blob/main/src/Compilers/Core/Portable/CommandLine/AnalyzerConfig.cs</remarks>
internal static partial class EditorConfigReader
{
    /// <summary>All settings, in order.</summary>
    public static IEnumerable<EditorConfigProperty> Read(string text)
    {
        EditorConfigSection? section = null;
        var row = 0;
        foreach (var line in text.Split('\n'))
        {
            var content = WithoutComment(line);
            var start = line.Length - line.AsSpan().TrimStart().Length;
            if (content.Trim() is ['[', _, .., ']'] head)
            {
                section = new EditorConfigSection(head[1..^1].ToString(), row, start + 1);
            }
            else if (content.IndexOfAny('=', ':') is > 0 and var sign && KeyText().IsMatch(content[..sign].Trim()))
            {
                var value = content[(sign + 1)..];
                var valueColumn = sign + 1 + value.Length - value.TrimStart().Length;
                yield return new EditorConfigProperty(content[..sign].Trim()
                    .ToString(), value.Trim()
                    .ToString(), row, start, valueColumn)
                { Section = section };
            }

            row++;
        }
    }

    /// <summary>What stands before a <c>#</c> or <c>;</c> that no backslash protects.</summary>
    private static ReadOnlySpan<char> WithoutComment(string line)
    {
        for (var at = line.AsSpan()
            .IndexOfAny('#', ';'); at >= 0; at = line.AsSpan(at + 1)
            .IndexOfAny('#', ';') is >= 0 and var next
            ? at + 1 + next
            : -1)
        {
            if (at == 0 || line[at - 1] != '\\')
            {
                return line.AsSpan(0, at);
            }
        }

        return line;
    }

    [GeneratedRegex(@"^[\w.-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyText();
}
