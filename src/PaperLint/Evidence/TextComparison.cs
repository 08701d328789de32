using System.Collections.Immutable;

namespace PaperLint.Evidence;

/// <summary>Which letters of a text are which of a reference, and what is left over on either side.</summary>
internal sealed class TextComparison
{
    /// <summary>Letters by which the lengths of two copies differ, beside a quarter: the names of commands that one has lost.</summary>
    private const int SpareLetters = 60;

    /// <summary>Of two texts that are the same but for a word, at most one letter in this many differs.</summary>
    private const int LettersForOneOther = 50;

    private readonly int[] _partners;
    private readonly int[] _references;

    private TextComparison(ReadText text, ReadText reference, List<LetterRun> runs, bool isOpen)
    {
        Text = text;
        Reference = reference;
        ReferenceEnd = isOpen && runs.Count > 0 ? runs[^1].Reference + runs[^1].Length : reference.Letters.Length;
        _partners = new int[reference.Letters.Length];
        Array.Fill(_partners, -1);
        _references = new int[text.Letters.Length];
        Array.Fill(_references, -1);
        var hunks = ImmutableArray.CreateBuilder<LetterHunk>();
        var (at, referenceAt) = (0, 0);
        foreach (var run in runs)
        {
            AddHunk(hunks, new LetterHunk(at, run.Text, referenceAt, run.Reference));
            for (var i = 0; i < run.Length; i++)
            {
                _partners[run.Reference + i] = run.Text + i;
                _references[run.Text + i] = run.Reference + i;
            }

            (at, referenceAt) = (run.Text + run.Length, run.Reference + run.Length);
        }

        AddHunk(hunks, new LetterHunk(at, text.Letters.Length, referenceAt, Math.Max(referenceAt, ReferenceEnd)));
        Hunks = hunks.ToImmutable();
        Units = [.. new ReferenceUnits(reference).Find()];
        var damaged = Units.Where(IsDamagedCopy).ToList();
        Others = [.. Hunks.Where(hunk => !IsExplained(hunk) && !damaged.Exists(unit => IsWithin(hunk, unit)))];
        OtherLetters = Others.Sum(hunk => hunk.Size);
    }

    public ReadText Text { get; }

    public ReadText Reference { get; }

    /// <summary>The formulas and addresses of the reference, in order.</summary>
    public ImmutableArray<ReferenceUnit> Units { get; }

    /// <summary>What is left over, in order.</summary>
    public ImmutableArray<LetterHunk> Hunks { get; }

    /// <summary>Of <see cref="Hunks"/> those that no known damage explains: there the reference is another version.</summary>
    public ImmutableArray<LetterHunk> Others { get; }

    /// <summary>The letters of <see cref="Others"/>.</summary>
    public int OtherLetters { get; }

    /// <summary>The number of the letter of the reference at which the text ends; what follows is missing.</summary>
    public int ReferenceEnd { get; }

    /// <summary>Whether nothing but known damage lies between the two.</summary>
    public bool IsSame => Others.IsEmpty;

    /// <summary>Whether they are the same but for a word or two.</summary>
    public bool IsNearlySame => OtherLetters * LettersForOneOther <= Text.Letters.Length;

    /// <summary>Null where the texts have too little in common.</summary>
    public static TextComparison? Of(ReadText text, ReadText reference)
    {
        var (length, referenceLength) = (text.Letters.Length, reference.Letters.Length);
        var whole = Math.Abs(length - referenceLength) <= SpareLetters + (Math.Max(length, referenceLength) / 4)
            ? Align(text, reference, isOpen: false)
            : null;
        if (whole is { IsSame: true } || length >= referenceLength)
        {
            return whole;
        }

        var begun = Align(text, reference, isOpen: true);
        return whole is null || (begun is not null && begun.OtherLetters < whole.OtherLetters) ? begun : whole;
    }

    /// <summary>The number of the letter of the text that a letter of the reference is; below 0 where there is none.</summary>
    public int PartnerOf(int referenceLetter) => _partners[referenceLetter];

    /// <summary>
    /// The letters of the text that stand for a unit: those between the letters on both sides of it; null where the text does
    /// not have these.
    /// </summary>
    public (int Start, int End)? LettersOf(ReferenceUnit unit)
    {
        var isLast = unit.End == Reference.Letters.Length && ReferenceEnd == unit.End;
        if (unit.End > ReferenceEnd || (unit.End == ReferenceEnd && !isLast))
        {
            return null;
        }

        var start = unit.Start == 0 ? 0 : _partners[unit.Start - 1] + 1;
        var end = isLast ? Text.Letters.Length : _partners[unit.End];
        return (unit.Start > 0 && start == 0) || end < start ? null : (start, end);
    }

    /// <summary>The number of the letter of the reference that a letter of the text is; below 0 where there is none.</summary>
    public int ReferenceOf(int letter) => _references[letter];

    private static TextComparison? Align(ReadText text, ReadText reference, bool isOpen) =>
        LetterAlignment.Align(text.Letters, reference.Letters, isOpen) is { } runs
        ? new TextComparison(text, reference, runs, isOpen)
        : null;

    private static bool IsWithin(LetterHunk hunk, ReferenceUnit unit) => hunk.ReferenceStart >= unit.Start && hunk.ReferenceEnd <= unit.End;

    /// <summary>
    /// Whether the letters of the text are those of the unit but for names of commands. Which of two equal letters is left of
    /// <c>\text{text}</c>, the comparison of the whole texts does not tell.
    /// </summary>
    private bool IsDamagedCopy(ReferenceUnit unit) =>
        LettersOf(unit) is { } letters
        && LostCommands.Explain(Text.Letters.AsSpan(letters.Start, letters.End - letters.Start),
            Reference.Letters.AsSpan(unit.Start, unit.End - unit.Start));

    private static void AddHunk(ImmutableArray<LetterHunk>.Builder hunks, LetterHunk hunk)
    {
        if (hunk.Size > 0)
        {
            hunks.Add(hunk);
        }
    }

    /// <summary>A command or symbol that the text has lost, or one that its encoding broke.</summary>
    private bool IsExplained(LetterHunk hunk)
    {
        var lost = Reference.Letters.AsSpan(hunk.ReferenceStart, hunk.ReferenceEnd - hunk.ReferenceStart);
        if (hunk.ReferenceStart == Reference.Letters.Length)
        {
            // What the reference breaks off before, it says nothing of.
            return true;
        }

        if (hunk.Start == hunk.End)
        {
            foreach (var letter in lost)
            {
                if (!letter.IsOptional)
                {
                    return false;
                }
            }

            return true;
        }

        return IsBroken(hunk) && IsBeyondAscii(lost);
    }

    /// <summary>Whether all letters of the text are such as a wrong encoding leaves.</summary>
    public bool IsBroken(LetterHunk hunk)
    {
        foreach (var letter in Text.Letters.AsSpan(hunk.Start, hunk.End - hunk.Start))
        {
            if (Text.Text[letter.Start] is not ((>= '\u0080' and <= '\u00FF') or '\uFFFD'))
            {
                return false;
            }
        }

        return hunk.End > hunk.Start;
    }

    private bool IsBeyondAscii(ReadOnlySpan<Letter> letters)
    {
        foreach (var letter in letters)
        {
            if (Reference.Text[letter.Start] < 0x80)
            {
                return false;
            }
        }

        return !letters.IsEmpty;
    }
}
