namespace PaperLint.Evidence;

/// <summary>
/// Finds the letters that two texts share with the fewest left over: E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1 (1986).
/// </summary>
internal sealed class LetterAlignment
{
    /// <summary>
    /// Letters that may be left over, however long the texts: what is kept grows with the square, and 2,000 take 16 MB. Two
    /// copies of one abstract differ by the names of its commands, some hundred letters.
    /// </summary>
    private const int MostLeft = 2000;

    private readonly List<LetterRun> _runs;
    private readonly int _offset;
    private readonly bool _isOpen;

    private LetterAlignment(List<LetterRun> runs, int offset, bool isOpen)
    {
        _runs = runs;
        _offset = offset;
        _isOpen = isOpen;
    }

    /// <param name="text">The text.</param>
    /// <param name="reference">That which it is compared with.</param>
    /// <param name="isOpen">Whether the reference may go on when the text is at its end.</param>
    /// <returns>In order; null where too much is left over for the texts to be copies.</returns>
    public static List<LetterRun>? Align(ReadOnlySpan<Letter> text, ReadOnlySpan<Letter> reference, bool isOpen)
    {
        var start = 0;
        while (start < text.Length && start < reference.Length && text[start].Value == reference[start].Value)
        {
            start++;
        }

        var end = 0;
        while (!isOpen && end < Math.Min(text.Length, reference.Length) - start && text[^(end + 1)].Value == reference[^(end + 1)].Value)
        {
            end++;
        }

        var runs = new List<LetterRun>();
        Add(runs, 0, 0, start);
        var middle = text[start..^end];
        var most = Math.Min(MostLeft, (text.Length + reference.Length) / 2);
        if (!middle.IsEmpty && !new LetterAlignment(runs, start, isOpen).AddMiddle(middle, reference[start..^end], most))
        {
            return null;
        }

        Add(runs, text.Length - end, reference.Length - end, end);
        return runs;
    }

    private bool AddMiddle(ReadOnlySpan<Letter> text, ReadOnlySpan<Letter> reference, int most)
    {
        most = Math.Min(most, text.Length + reference.Length);
        var steps = new List<int[]>();
        var furthest = new int[(2 * most) + 3];
        for (var left = 0; left <= most; left++)
        {
            for (var diagonal = -left; diagonal <= left; diagonal += 2)
            {
                var (x, _) = Step(furthest, most + 1, diagonal, left);
                var y = x - diagonal;
                while (x < text.Length && y < reference.Length && y >= 0 && text[x].Value == reference[y].Value)
                {
                    x++;
                    y++;
                }

                furthest[most + 1 + diagonal] = x;
                if (x >= text.Length && (_isOpen ? y <= reference.Length : y >= reference.Length))
                {
                    steps.Add(furthest[(most + 1 - left)..(most + 2 + left)]);
                    AddRuns(steps, diagonal);
                    return true;
                }
            }

            steps.Add(furthest[(most + 1 - left)..(most + 2 + left)]);
        }

        return false;
    }

    /// <summary>
    /// Where a path with one more letter left over begins on a diagonal, and from which it comes: behind the better of its neighbours.
    /// </summary>
    private static (int X, int Previous) Step(int[] before, int zero, int diagonal, int left)
    {
        if (left == 0)
        {
            return (0, diagonal);
        }

        return diagonal == -left || (diagonal != left && before[zero + diagonal - 1] < before[zero + diagonal + 1])
            ? (before[zero + diagonal + 1], diagonal + 1)
            : (before[zero + diagonal - 1] + 1, diagonal - 1);
    }

    /// <summary>Goes back from the end to the beginning, and adds what is shared on the way.</summary>
    private void AddRuns(List<int[]> steps, int diagonal)
    {
        var found = new List<LetterRun>();
        for (var left = steps.Count - 1; left >= 0; left--)
        {
            var x = steps[left][left + diagonal];
            var (from, previous) = Step(left == 0 ? [] : steps[left - 1], left - 1, diagonal, left);
            if (x > from)
            {
                found.Add(new LetterRun(from + _offset, from - diagonal + _offset, x - from));
            }

            diagonal = previous;
        }

        found.Reverse();
        foreach (var run in found)
        {
            Add(_runs, run.Text, run.Reference, run.Length);
        }
    }

    /// <summary>Runs that meet in both texts become one.</summary>
    private static void Add(List<LetterRun> runs, int text, int reference, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1] is var last && last.Text + last.Length == text && last.Reference + last.Length == reference)
        {
            runs[^1] = last with { Length = last.Length + length };
        }
        else
        {
            runs.Add(new LetterRun(text, reference, length));
        }
    }
}
