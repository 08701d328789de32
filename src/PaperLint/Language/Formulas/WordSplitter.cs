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

    /// <summary>The pieces of a word, or none when it is not glued together; <paramref name="isTentative"/> when the rest of the text must confirm it.</summary>
    public int Split(string text, TextSpan span, Span<WordPiece> pieces, out bool isTentative)
    {
        isTentative = false;
        if (span.Length is < 2 or > MaxLength)
        {
            return 0;
        }

        var word = text.AsSpan(span.Start, span.Length);
        if (word.Length > ArrowEnd.Length && word.IndexOf(ArrowEnd, StringComparison.Ordinal) > 0)
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
        if (count == 2 && pieces[0].Command is { Name: "sin" or "min" } && pieces[1] is { Command: null, Length: 1 })
        {
            // Before a set, sinN and minR are s in N and m in R.
            pieces[2] = pieces[1];
            pieces[0] = new WordPiece(0, 1, null);
            pieces[1] = new WordPiece(1, 2, lexicon.Find("in"));
            if (new Glue(pieces[..3], text, span, lexicon).IsMembership(isEnglish: false) && (text.AsSpan(span.End) is ['^' or '_', ..] || span.Start > 0 && text[span.Start - 1] == '_'))
            {
                return 3;
            }

            count = Collect(word, steps, pieces);
        }

        var glue = new Glue(pieces[..count], text, span, lexicon);
        var isEnglish = lexicon.IsProse(word) || lexicon.Find(word) is not null;
        if (glue.IsMembership(isEnglish))
        {
            return count;
        }

        isTentative = glue.IsTentative;
        return !isEnglish && (isTentative || glue.IsSensible) ? count : 0;
    }

    /// <summary>Whether an arrow may join words in the word.</summary>
    public static bool HasArrow(ReadOnlySpan<char> word) => word.Length > ArrowEnd.Length && word.Contains(ArrowEnd, StringComparison.Ordinal);

    /// <summary>
    /// Whether any surroundings can make the word glued. Depends on the word alone; where it says none,
    /// <see cref="Split"/> finds nothing, wherever the word stands.
    /// </summary>
    public GlueChance ChanceOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > MaxLength)
        {
            return GlueChance.None;
        }

        if (HasArrow(word))
        {
            return GlueChance.Anywhere;
        }

        Span<int> costs = stackalloc int[MaxLength + 1];
        Span<int> steps = stackalloc int[MaxLength + 1];
        if (!Spell(word, costs, steps))
        {
            return GlueChance.None;
        }

        var buffer = default(PieceBuffer);
        Span<WordPiece> pieces = buffer;
        pieces = pieces[..Collect(word, steps, pieces)];
        var chance = lexicon.IsProse(word) || lexicon.Find(word) is not null ? GlueChance.None : Glue.ChanceOf(pieces, word);
        return chance == GlueChance.None && MayBeMembership(pieces, word) ? GlueChance.InFormula : chance;
    }

    /// <summary>Whether it has the shape of <c>pin</c> and <c>XinR</c>, which only a set after it, or a script, can tell from English.</summary>
    private static bool MayBeMembership(ReadOnlySpan<WordPiece> pieces, ReadOnlySpan<char> word) =>
        pieces is [{ Command.Name: "sin" or "min" }, { Command: null, Length: 1 }] or [{ Length: <= 2 } or { Command: not null }, { Command.Name: "in" }]
        || (pieces is [{ Length: <= 2 } or { Command: not null }, { Command.Name: "in" }, { Length: 1 }] && char.IsAsciiLetterUpper(word[^1]));

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

        pieces[count] = new WordPiece(part.Start, part.Length, part.Length > 2 ? lexicon.Find(word.Slice(part.Start, part.Length)) : null);
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
