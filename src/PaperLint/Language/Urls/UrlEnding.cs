using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Urls;

/// <summary>What stands directly after a URL and does not belong there.</summary>
internal static partial class UrlEnding
{
    /// <summary>How far before a URL the opening of a bracket or quotation is looked for.</summary>
    private const int MaxLookBehind = 1000;

    public static void Read(UrlDraft draft, HostNames names)
    {
        SplitSentence(draft, names);
        var (text, end) = (draft.Text, draft.Position);
        if (SpaceAndStop().Match(text, end) is { Success: true } stop)
        {
            var space = stop.Groups["space"];
            draft.Add(
                new UrlDefect(UrlDefectKind.SpaceBeforeStop, new TextSpan(space.Index + space.Length, 1),
                [new TextChange(new TextSpan(end, space.Length), "")]));
        }
        else if (Junk().Match(text, end) is { Success: true } match && match.Groups["junk"] is var junk && IsAlone(draft, junk.ValueSpan))
        {
            var meant = junk.Value switch { "。" => ".", "，" or "、" => ", ", "；" => "; ", "：" => ": ", ".." => ".", _ => "" };
            var length = meant is [_, ' ']
                && junk.Index + junk.Length < text.Length
                && text[junk.Index + junk.Length] == ' '
                ? junk.Length + 1
                : junk.Length;
            AddJunk(draft, new TextChange(new TextSpan(junk.Index, length), meant), isCertain: true);
        }
    }

    /// <summary><c>.../repo.We show</c>: gives back what belongs to the next sentence.</summary>
    private static void SplitSentence(UrlDraft draft, HostNames names)
    {
        var (text, end) = (draft.Text, draft.Position);
        if (end >= text.Length
            || text[end] != ' '
            || GluedWord()
            .Match(draft.Address) is not { Success: true } match
            || !names.StartsSentence(match.Groups["word"].ValueSpan))
        {
            return;
        }

        draft.DropLast(match.Length);
        if (names.IsPublic(draft.Host))
        {
            AddJunk(draft, new TextChange(new TextSpan(draft.Position + 1, 0), " "), isCertain: true);
        }
        else
        {
            draft.Accept(match.Length);
        }
    }

    private static void AddJunk(UrlDraft draft, TextChange change, bool isCertain)
    {
        var span = TextSpan.FromBounds(draft.AddressStart, Math.Max(draft.Position + 1, change.Span.End));
        draft.Add(new UrlDefect(UrlDefectKind.TrailingJunk, span, [change]) { IsCertain = isCertain });
    }

    /// <summary>Whether nothing before the URL opened what the rubbish would close.</summary>
    private static bool IsAlone(UrlDraft draft, ReadOnlySpan<char> junk)
    {
        var from = Math.Max(0, draft.AddressStart - MaxLookBehind);
        var before = draft.Text.AsSpan(from, draft.AddressStart - from);
        return junk[0] switch
        {
            '}' => before.Count('{') <= before.Count('}'),
            '$' => before.Count('$') % 2 == 0,
            '”' => before.LastIndexOf('“') <= before.LastIndexOf('”'),
            '’' => before.LastIndexOf('‘') <= before.LastIndexOf('’'),
            // In Chinese or Japanese the full-width stop is the right one.
            > '\u2fff' => !HasWideLetter(before),
            _ => true,
        };
    }

    private static bool HasWideLetter(ReadOnlySpan<char> before) => before.IndexOfAnyInRange('\u3041', '\u9fff') >= 0;

    [GeneratedRegex(@"\G(?<space>[ \u00a0]{1,2})[.,;](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceAndStop();

    [GeneratedRegex(
        @"\G(?:[.,)]?(?<junk>\$|\}|\\{1,2})(?=[.,;)]?(?:\s|$))|(?<junk>[”’])(?=[.,;)]?(?:\s|$))|(?<junk>[。，、；：])|(?<junk>\.\.)(?=\s|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Junk();

    [GeneratedRegex(@"\.(?<word>[A-Z][a-z]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex GluedWord();
}
