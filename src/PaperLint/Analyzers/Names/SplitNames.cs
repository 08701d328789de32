using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.Names;

/// <summary>Finds names that the text has with a space inside a word of theirs: <c>Mor phoSim</c>.</summary>
internal static class SplitNames
{
    /// <summary>Letters at the beginning by which a name is looked for.</summary>
    private const int Beginning = 2;

    private const int ShortestName = 6;

    public static IEnumerable<TextSpan> Find(string name, string text)
    {
        if (name.Length < ShortestName)
        {
            yield break;
        }

        for (var at = 0; (at = text.IndexOf(name[..Beginning], at, StringComparison.Ordinal)) >= 0; at += Beginning)
        {
            var end = at + name.Length + 1;
            if (end <= text.Length
                && text.IsApart(at, end)
                && IsSplit(name, text.AsSpan(at, name.Length + 1)))
            {
                yield return TextSpan.FromBounds(at, end);
            }
        }
    }

    /// <summary>
    /// Whether it is the name with a space inside a word of it: two words may begin before a capital, and end where only small
    /// letters follow (<c>T2AV systems</c>, of which a slip made one).
    /// </summary>
    private static bool IsSplit(string name, ReadOnlySpan<char> written)
    {
        var same = written.CommonPrefixLength(name);
        return same >= Beginning
            && same < name.Length - 1
            && written[same] == ' '
            && char.IsAsciiLetterLower(name[same])
            && name.AsSpan(same).ContainsAnyInRange('A', 'Z')
            && written[(same + 1)..].SequenceEqual(name.AsSpan(same));
    }
}
