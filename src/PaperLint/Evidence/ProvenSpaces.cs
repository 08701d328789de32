using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Evidence;

/// <summary>
/// Finds what a reference proves of the prose of a text: spaces and hyphens between two letters, characters that an encoding
/// broke, symbols and words that were lost.
/// </summary>
internal sealed class ProvenSpaces(TextComparison comparison)
{
    /// <summary>UTF-16 units of what was lost in one place: a word or two in italics. A version has whole clauses more.</summary>
    private const int LongestLoss = 40;

    private readonly ReadText _text = comparison.Text;
    private readonly ReadText _reference = comparison.Reference;

    public IEnumerable<ProvenRepair> Find()
    {
        for (var letter = 0; letter + 1 < _text.Letters.Length; letter++)
        {
            var (from, to) = (comparison.ReferenceOf(letter), comparison.ReferenceOf(letter + 1));
            if (from < 0 || to != from + 1 || IsInUnit(from) || _text.Between(letter + 1, letter + 1) is not { } gap)
            {
                continue;
            }

            // Of what one character joins in the reference, the text may still have been divided.
            var stands = _reference.Between(to, to) ?? new TextSpan(_reference.Letters[from].End, 0);
            if (RepairOf(Text(_text, gap), Text(_reference, stands)) is { } written)
            {
                yield return new ProvenRepair(ProofKind.Text, new TextChange(gap, written), stands, comparison.IsSame);
            }
        }

        foreach (var hunk in comparison.Hunks)
        {
            if (LossOf(hunk) is { } repair)
            {
                yield return repair;
            }
        }
    }

    /// <summary>
    /// What belongs between two letters of prose where the text has lost a space or a hyphen, or was divided; null elsewhere.
    /// </summary>
    private static string? RepairOf(ReadOnlySpan<char> was, ReadOnlySpan<char> stands)
    {
        if (was.SequenceEqual(stands) || stands.Length > LongestLoss)
        {
            return null;
        }

        var isBroken = stands.ContainsAny('\n', '\r');
        if (was is "- " && stands.IsEmpty)
        {
            return "";
        }

        if (was.IsEmpty && stands is "-")
        {
            return "-";
        }

        // A word of a broken line may be divided there for its length alone.
        var hasLostSpace = !was.ContainsAny(" \t\r\n") && !(isBroken && stands.Contains('-'))
            && was.SequenceEqual(string.Concat(stands.ToString().Where(c => !char.IsWhiteSpace(c))));
        return hasLostSpace ? Spaces.Joined(stands.ToString()) : null;
    }

    /// <summary>What stands between the letters around a hunk, where the text has lost or broken it.</summary>
    private ProvenRepair? LossOf(LetterHunk hunk)
    {
        if (hunk.Start == 0 || hunk.End == _text.Letters.Length || hunk.ReferenceStart == 0 || hunk.ReferenceEnd >= comparison.ReferenceEnd
            || hunk.ReferenceStart == hunk.ReferenceEnd || IsInUnit(hunk.ReferenceStart) || IsInUnit(hunk.ReferenceEnd - 1)
            || _text.Between(hunk.Start, hunk.End) is not { } gap
            || _reference.Between(hunk.ReferenceStart, hunk.ReferenceEnd) is not { } stands)
        {
            return null;
        }

        var lost = Text(_reference, stands);
        var isSymbol = hunk.Start == hunk.End && _reference.Letters[hunk.ReferenceStart].IsOptional && !lost.Contains('\\');
        var isTraced = hunk.Start == hunk.End && LossTrace.Is(Text(_text, gap)) && comparison.Others.Length == 1 && !lost.Contains('\\');
        return lost.Length <= LongestLoss && (isSymbol || isTraced || comparison.IsBroken(hunk))
            ? new ProvenRepair(ProofKind.Text, new TextChange(gap, Spaces.Joined(lost.ToString())), stands, comparison.IsSame || isTraced)
            : null;
    }

    private bool IsInUnit(int letter)
    {
        var span = TextSpan.FromBounds(_reference.Letters[letter].Start,
            letter + 1 < _reference.Letters.Length ? _reference.Letters[letter + 1].End : _reference.Text.Length);
        return _reference.Units.Overlaps(span);
    }

    private static ReadOnlySpan<char> Text(ReadText text, TextSpan span) => text.Text.AsSpan(span.Start, span.Length);
}
