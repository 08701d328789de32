using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Urls;

/// <summary>A URL with nothing between it and the word before: its <c>\footnote</c> was lost, or a space.</summary>
internal static class UrlGlue
{
    private const int MaxWord = 60;

    public static void Read(UrlDraft draft, HostNames names)
    {
        var (text, start) = (draft.Text, draft.AddressStart);
        if (start == 0 || draft.Surroundings?.Start < start)
        {
            return;
        }

        var before = text[start - 1];
        if (char.IsLetterOrDigit(before) && before < '\u0250')
        {
            AddWord(draft, names);
        }
        else if (before is ',' or ';' or '.' or '!' or '?' or ')' or ']'
            || (before == ':' && !EndsWithIdentifierPrefix(text.AsSpan(0, start - 1))))
        {
            draft.Add(Defect(draft, start - 1, " ", isCertain: true));
        }
    }

    private static void AddWord(UrlDraft draft, HostNames names)
    {
        var (text, start) = (draft.Text, draft.AddressStart);
        var wordStart = start;
        while (wordStart > 0 && start - wordStart < MaxWord && (char.IsLetterOrDigit(text[wordStart - 1]) || text[wordStart - 1] == '-'))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, start - wordStart);
        if (names.IsLinkWord(word) || names.IsLinkName(word))
        {
            draft.Add(Defect(draft, wordStart, " ", isCertain: true));
        }
        else if (EndsSentence(text, draft.Position))
        {
            draft.Add(Defect(draft, wordStart, ": ", isCertain: false));
        }
        else
        {
            var end = draft.Surroundings?.End ?? draft.Position;
            draft.Add(Defect(draft, wordStart, " (", isCertain: false) is var opening
                ? opening with { Changes = [.. opening.Changes, new TextChange(new TextSpan(end, 0), ")")] }
                : opening);
        }
    }

    private static UrlDefect Defect(UrlDraft draft, int from, string inserted, bool isCertain) =>
        new(UrlDefectKind.Glued, TextSpan.FromBounds(from, draft.Position),
        [new TextChange(new TextSpan(draft.AddressStart, 0), inserted)])
        { IsCertain = isCertain };

    private static bool EndsSentence(string text, int end)
    {
        while (end < text.Length && text[end] is '.' or ' ' or ')')
        {
            end++;
        }

        return end >= text.Length || (text[end - 1] == ' ' && char.IsUpper(text[end]) && text.AsSpan(0, end).TrimEnd(' ').EndsWith("."));
    }

    /// <summary><c>doi:https://doi.org/...</c> is how some write a DOI.</summary>
    private static bool EndsWithIdentifierPrefix(ReadOnlySpan<char> before) =>
        before.EndsWith("doi", StringComparison.OrdinalIgnoreCase) || before.EndsWith("arXiv", StringComparison.OrdinalIgnoreCase);
}
