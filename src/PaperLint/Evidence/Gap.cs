using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Evidence;

/// <summary>
/// The place of a stretch of the reference in the text: found from the letters on both sides of it, over the spaces and the
/// punctuation that both have there.
/// </summary>
/// <param name="Span">In the text.</param>
/// <param name="ReferenceSpan">The stretch, with a space that the text has lost beside it.</param>
internal readonly record struct Gap(TextSpan Span, TextSpan ReferenceSpan)
{
    /// <param name="text">Between the letters, in the text.</param>
    /// <param name="reference">Between the letters, in the reference.</param>
    /// <param name="stretch">In the reference.</param>
    /// <param name="texts">The text and the reference.</param>
    /// <returns>Null where the two differ in more than spaces beside the stretch.</returns>
    public static Gap? Narrow(TextSpan text, TextSpan reference, TextSpan stretch, (string Text, string Reference) texts)
    {
        var before = Shared(texts.Text.AsSpan(text.Start, text.Length),
            texts.Reference.AsSpan(reference.Start, stretch.Start - reference.Start));
        if (before is null)
        {
            return null;
        }

        var start = before.Value.Lost ? text.Start : text.Start + before.Value.Length;
        var behind = SharedAtEnd(texts.Text.AsSpan(start, text.End - start),
            texts.Reference.AsSpan(stretch.End, reference.End - stretch.End));
        return behind is null
            ? null
            : new Gap(
                TextSpan.FromBounds(start, behind.Value.Lost ? text.End : text.End - behind.Value.Length),
                TextSpan.FromBounds(
                    before.Value.Lost ? reference.Start : stretch.Start,
                    behind.Value.Lost ? reference.End : stretch.End));
    }

    /// <summary>How much of the text's beginning is all of the reference's; null where it is not all there.</summary>
    private static (int Length, bool Lost)? Shared(ReadOnlySpan<char> text, ReadOnlySpan<char> reference)
    {
        var (at, lost) = (0, false);
        for (var i = 0; i < reference.Length; i++)
        {
            if (char.IsWhiteSpace(reference[i]))
            {
                lost |= at == text.Length || !char.IsWhiteSpace(text[at]);
                at += SpacesIn(text[at..]);
                i += SpacesIn(reference[i..]) - 1;
            }
            else if (at < text.Length && text[at] == reference[i])
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return (at, lost);
    }

    private static (int Length, bool Lost)? SharedAtEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> reference)
    {
        Span<char> turned = new char[text.Length];
        Span<char> turnedReference = new char[reference.Length];
        text.CopyTo(turned);
        reference.CopyTo(turnedReference);
        turned.Reverse();
        turnedReference.Reverse();
        return Shared(turned, turnedReference);
    }

    private static int SpacesIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsWhiteSpace(text[count]))
        {
            count++;
        }

        return count;
    }
}
