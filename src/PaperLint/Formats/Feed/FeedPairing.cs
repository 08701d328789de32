using PaperLint.Text;

namespace PaperLint.Formats.Feed;

/// <summary>Tells which lines are titles and which abstracts, where one may be missing.</summary>
internal static class FeedPairing
{
    /// <summary>UTF-16 units of a line that ends like a sentence and is rather a short abstract than a long title.</summary>
    private const int LongForTitle = 120;

    public static IEnumerable<FeedPaper> Pair(IReadOnlyList<FeedLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsAbstract)
            {
                yield return new FeedPaper(null, lines[i]);
            }
            else if (i + 1 < lines.Count && IsAbstractOf(lines[i + 1], i + 2 < lines.Count ? lines[i + 2] : null))
            {
                yield return new FeedPaper(lines[i], lines[i + 1]);
                i++;
            }
            else
            {
                yield return new FeedPaper(lines[i], null);
            }
        }
    }

    /// <summary>
    /// Whether a line after a title is its abstract, and not the title of the abstract that comes <paramref name="next"/>.
    /// </summary>
    private static bool IsAbstractOf(FeedLine line, FeedLine? next)
    {
        if (line.IsAbstract)
        {
            return true;
        }

        // A page ended with a title, and the chrome of the next page came after it.
        if (line.FollowsChrome)
        {
            return false;
        }

        return next is not { IsAbstract: true } || (line.Text.Length >= LongForTitle && SentenceStops.End(line.Text));
    }
}
