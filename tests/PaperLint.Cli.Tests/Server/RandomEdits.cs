namespace PaperLint.Cli.Tests.Server;

/// <summary>Edits such as people and programs make, at random places of a text; the same for the same seed.</summary>
internal sealed class RandomEdits(string text, int seed)
{
    private static readonly string[] Insertions =
    [
        "a", " ", "x = 3", "3.4times", "\n", "\r\n", "🙂", "é", "\t", "https: //example.org/a", "{\\it b}", ".",
        "A new title\nA line below it.\n",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The text after the edits that were made.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Makes an edit, and tells it in the words of the protocol, with columns in UTF-16.</summary>
    public object Next()
    {
        var start = Whole(_random.Next(Text.Length + 1));
        var end = _random.Next(3) == 0 ? Whole(Math.Min(Text.Length, start + _random.Next(_random.Next(20) == 0 ? 2_000 : 12))) : start;
        end = Math.Max(start, end);
        var inserted = end > start && _random.Next(2) == 0 ? "" : GeneratedPage.Pick(_random, Insertions);
        var edit = Editor.Edit(PlaceOf(start), PlaceOf(end), inserted);
        Text = string.Concat(Text.AsSpan(0, start), inserted, Text.AsSpan(end));
        return edit;
    }

    /// <summary>The place itself, or the one before it where it is within a character or a line break.</summary>
    private int Whole(int at) => at > 0 && at < Text.Length
        && (char.IsSurrogatePair(Text[at - 1], Text[at]) || (Text[at - 1] == '\r' && Text[at] == '\n'))
            ? at - 1
            : at;

    private (int Line, int Character) PlaceOf(int offset)
    {
        var (line, start) = (0, 0);
        for (var i = 0; i < offset; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
            {
                (line, start) = (line + 1, i + 1);
            }
        }

        return (line, offset - start);
    }
}
