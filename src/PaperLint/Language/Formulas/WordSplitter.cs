using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Formulas;

/// <summary>
/// Splits a word into commands and variables (<c>cdotZ</c>, <c>mepsilon</c>, <c>ntimes</c>): what is left when backslashes,
/// and the typefaces of the letters after them, are gone. The cheapest way to spell the word wins; English is never split.
/// </summary>
internal sealed class WordSplitter(LatexLexicon lexicon)
{
    /// <summary>No formula leaves a longer word; keeps the work on hostile text linear.</summary>
    public const int MaxLength = 48;

    private const int Impossible = int.MaxValue / 2;

    private const string ArrowEnd = "arrow";

    /// <summary>The pieces of a word, or none when it cannot be glued together.</summary>
    public int Split(ReadOnlySpan<char> word, Span<WordPiece> pieces)
    {
        if (word.Length is < 2 or > MaxLength)
        {
            return 0;
        }

        if (HasArrow(word) && word.IndexOf(ArrowEnd, StringComparison.Ordinal) > 0)
        {
            return SplitAtArrows(word, pieces);
        }

        Span<int> costs = stackalloc int[MaxLength + 1];
        Span<int> steps = stackalloc int[MaxLength + 1];
        if (!Spell(word, costs, steps))
        {
            return 0;
        }

        var count = Collect(word, steps, pieces);
        if (pieces[..count] is [{ Command: { Role: CommandRole.Function, Name: ['s' or 'm', 'i', 'n'] } }, { Command: null, Length: 1 }]
            && char.IsAsciiLetterUpper(word[^1]))
        {
            // sinN and minR are s in N and m in R: a function has a gap, or a bracket, before what it works on.
            pieces[0] = new WordPiece(0, 1, null);
            pieces[1] = new WordPiece(1, 2, lexicon.Find("in"));
            pieces[2] = new WordPiece(3, 1, null);
            return 3;
        }

        return AreShort(pieces[..count], word) ? count : 0;
    }

    private static bool AreShort(ReadOnlySpan<WordPiece> pieces, ReadOnlySpan<char> word)
    {
        foreach (var piece in pieces)
        {
            if (piece.Command is null)
            {
                var small = 0;
                foreach (var c in word.Slice(piece.Start, piece.Length))
                {
                    small += char.IsAsciiLetterLower(c) ? 1 : 0;
                }

                if (small > (piece.Start + piece.Length == word.Length ? 1 : piece.Start == 0 ? 2 : MostSmall)
                    || piece.Length - small > MostCapitals)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private const int MostSmall = 3;
    private const int MostCapitals = 5;

    /// <summary>Whether an arrow may join words in the word.</summary>
    public static bool HasArrow(ReadOnlySpan<char> word) =>
        word.Length > ArrowEnd.Length && word.Contains(ArrowEnd, StringComparison.Ordinal);

    /// <summary>Arrows join whole words: <c>questionrightarrowanswer</c>. No English word has one in it.</summary>
    private int SplitAtArrows(ReadOnlySpan<char> word, Span<WordPiece> pieces)
    {
        var count = 0;
        var from = 0;
        for (var at = 0; at + ArrowEnd.Length <= word.Length;)
        {
            var found = word[at..].IndexOf(ArrowEnd, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            var end = at + found + ArrowEnd.Length;
            if (LongestCommandEndingAt(word[from..end]) is { } arrow)
            {
                var start = end - arrow.Name.Length;
                count = AddPart(word, TextSpan.FromBounds(from, start), pieces, count);
                pieces[count++] = new WordPiece(start, arrow.Name.Length, arrow);
                from = end;
            }

            at = end;
        }

        return count == 0 ? 0 : AddPart(word, TextSpan.FromBounds(from, word.Length), pieces, count);
    }

    private int AddPart(ReadOnlySpan<char> word, TextSpan part, Span<WordPiece> pieces, int count)
    {
        if (part.IsEmpty)
        {
            return count;
        }

        // textrightarrowimage: English beside an arrow is the word that it joins.
        var command = part.Length > 2 ? lexicon.Find(word.Slice(part.Start, part.Length)) : null;
        pieces[count] = new WordPiece(part.Start, part.Length, command is { IsEnglish: true } ? null : command);
        return count + 1;
    }

    private Command? LongestCommandEndingAt(ReadOnlySpan<char> word)
    {
        for (var start = 0; start < word.Length - ArrowEnd.Length; start++)
        {
            if (lexicon.Find(word[start..]) is { } command)
            {
                return command;
            }
        }

        return null;
    }

    /// <summary>Finds the cheapest spelling of every end of the word; false when the whole has no command in it.</summary>
    private bool Spell(ReadOnlySpan<char> word, Span<int> costs, Span<int> steps)
    {
        var found = false;
        costs[word.Length] = 0;
        for (var at = word.Length - 1; at >= 0; at--)
        {
            costs[at] = Impossible;
            Offer(at, 1, char.IsAsciiLetterUpper(word[at]) ? 3 : 5, costs, steps);
            var node = CommandTrie.Root;
            for (var i = at; i < word.Length; i++)
            {
                node = lexicon.Names.Step(node, word[i]);
                if (node == CommandTrie.Root)
                {
                    break;
                }

                if (lexicon.Names.CommandAt(node) is { } command && command.Name.Length < word.Length)
                {
                    found = true;
                    Offer(at, i + 1 - at, CostOf(command), costs, steps);
                }
            }
        }

        return found && costs[0] < Impossible;
    }

    private static void Offer(int at, int length, int cost, Span<int> costs, Span<int> steps)
    {
        if (cost + costs[at + length] < costs[at])
        {
            costs[at] = cost + costs[at + length];
            steps[at] = length;
        }
    }

    /// <summary>The less likely a name is to be a part of something else, the cheaper.</summary>
    private static int CostOf(Command command) => command switch
    {
        { IsSure: true } => 2,
        { Name.Length: >= 4 } => 3,
        { Name.Length: 3 } => 4,
        _ => 6,
    };

    private int Collect(ReadOnlySpan<char> word, ReadOnlySpan<int> steps, Span<WordPiece> pieces)
    {
        var count = 0;
        for (var at = 0; at < word.Length; at += steps[at])
        {
            var command = steps[at] > 1 ? lexicon.Find(word.Slice(at, steps[at])) : null;
            if (command is null && count > 0 && pieces[count - 1].Command is null)
            {
                pieces[count - 1] = pieces[count - 1] with { Length = pieces[count - 1].Length + steps[at] };
            }
            else
            {
                pieces[count++] = new WordPiece(at, steps[at], command);
            }
        }

        return count;
    }
}
