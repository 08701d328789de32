using System.Collections.Frozen;

namespace PaperLint.Text;

/// <summary>LaTeX's commands for accents (<c>\'e</c>, <c>\c{c}</c>), and the characters that they print.</summary>
internal static class LatexAccent
{
    /// <summary>The combining characters, by the names of the commands.</summary>
    private static readonly FrozenDictionary<char, char> s_marks = new Dictionary<char, char>
    {
        ['`'] = '\u0300',
        ['\''] = '\u0301',
        ['^'] = '\u0302',
        ['~'] = '\u0303',
        ['='] = '\u0304',
        ['u'] = '\u0306',
        ['.'] = '\u0307',
        ['"'] = '\u0308',
        ['r'] = '\u030A',
        ['H'] = '\u030B',
        ['v'] = '\u030C',
        ['d'] = '\u0323',
        ['c'] = '\u0327',
        ['k'] = '\u0328',
        ['b'] = '\u0331',
    }.ToFrozenDictionary();

    public static bool Is(char command) => s_marks.ContainsKey(command);

    /// <summary>The letter with the accent as one character; null where Unicode has none, or the command is no accent.</summary>
    public static char? Over(char command, char letter) => s_marks.TryGetValue(command, out var mark) ? Composition.Of(letter, mark) : null;

    /// <summary>
    /// The letter with the accent, as one character where there is one, else with the combining mark; null where the command is
    /// no accent.
    /// </summary>
    public static string? Print(char command, char letter) =>
        s_marks.TryGetValue(command, out var mark) ? Composition.Of(letter, mark)?.ToString() ?? $"{letter}{mark}" : null;
}
