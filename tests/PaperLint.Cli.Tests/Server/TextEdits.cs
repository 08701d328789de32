using System.Text.Json;

namespace PaperLint.Cli.Tests.Server;

/// <summary>Applies what a server proposes, as an editor does that counts columns in UTF-16.</summary>
internal static class TextEdits
{
    /// <param name="text">The document.</param>
    /// <param name="action">With a workspace edit of that document alone.</param>
    public static string Apply(string text, JsonElement action)
    {
        var edit = action.GetProperty("edit");
        var edits = edit.TryGetProperty("changes", out var changes)
            ? changes.EnumerateObject().Single().Value
            : edit.GetProperty("documentChanges").EnumerateArray().Single().GetProperty("edits");
        foreach (var one in edits.EnumerateArray().Reverse())
        {
            var (start, end) = (OffsetOf(text, one.GetProperty("range").GetProperty("start")),
                OffsetOf(text, one.GetProperty("range").GetProperty("end")));
            text = string.Concat(text.AsSpan(0, start), one.GetProperty("newText").GetString(), text.AsSpan(end));
        }

        return text;
    }

    private static int OffsetOf(string text, JsonElement position)
    {
        var start = 0;
        for (var line = position.GetProperty("line").GetInt32(); line > 0; line--)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + position.GetProperty("character").GetInt32();
    }
}
