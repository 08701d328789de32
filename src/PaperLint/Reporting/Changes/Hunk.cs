using System.Globalization;
using System.Text;

namespace PaperLint.Reporting.Changes;

/// <summary>Changes of a patch that lie close together, with the lines around them.</summary>
/// <param name="oldRow">The 0-based line at which it begins, in the file as it is.</param>
/// <param name="newRow">The same in the file as it will be.</param>
internal sealed class Hunk(long oldRow, long newRow)
{
    private readonly StringBuilder _body = new();
    private long _oldCount;
    private long _newCount;

    /// <param name="sign">A space for a line that does not change, else <c>-</c> or <c>+</c>.</param>
    /// <param name="line">With its line feed, where it has one.</param>
    public void Add(char sign, string line)
    {
        _oldCount += sign == '+' ? 0 : 1;
        _newCount += sign == '-' ? 0 : 1;
        _body.Append(sign).Append(line);
        if (!line.EndsWith('\n'))
        {
            _body.Append("\n\\ No newline at end of file\n");
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"@@ -{Range(oldRow, _oldCount)} +{Range(newRow, _newCount)} @@\n{_body}");

    /// <summary>The first line, 1-based, and how many; the line before where there are none.</summary>
    private static string Range(long row, long count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? row : row + 1)},{count}");
}
