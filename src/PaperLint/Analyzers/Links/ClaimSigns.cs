using System.Collections.Immutable;

namespace PaperLint.Analyzers.Links;

/// <summary>
/// The literals without which nothing is claimed: verbs that publish, in any form, what can be so, and the words that say that
/// everybody can have it. Of verbs that are said of many other things only what can be so: <c>provided</c>.
/// </summary>
internal static class ClaimSigns
{
    /// <summary>"Open" and "all" are in half of all texts, and claim nothing alone.</summary>
    private const int ShortestPublicWord = 6;

    /// <summary>"Git", "web" and "site" are parts of other words.</summary>
    private const int ShortestSite = 6;

    public static ImmutableArray<string> Of(WordLists lists, ClaimVerbs verbs)
    {
        var published = lists.Words("publishing_verbs").Select(verb => verb.TrimEnd('e'));
        var states = verbs.Forms.Where(form => form.Value.IsState).Select(form => form.Key);
        var found = verbs.Forms
            .Where(form => form.Value is { Kind: VerbKind.Find, Form: VerbForm.Past })
            .Select(form => "be " + form.Key);
        var known = lists["public_words"].Where(word => word.Length >= ShortestPublicWord);
        var readers = lists.Words("finding_verbs").Select(verb => "can " + verb);
        var sites = lists["sites"].Where(site => site.Length >= ShortestSite);
        List<string> signs = [.. published, .. states, .. found, .. readers, .. known, .. sites, .. lists["available"]];
        return [.. signs.Concat(signs.Select(sign => sign.Replace('-', ' '))).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// What wakes a rule on claims: of each sign its longest stretch of ASCII. None, so that every text is looked at, where a sign of
    /// another script has no such stretch.
    /// </summary>
    public static ImmutableArray<string> TriggersOf(ImmutableArray<string> signs)
    {
        ImmutableArray<string> stretches = [.. signs.Select(LongestAscii).Distinct(StringComparer.OrdinalIgnoreCase)];
        return stretches.Contains("") ? [] : stretches;
    }

    private static string LongestAscii(string sign) =>
        string.Concat(sign.Select(c => char.IsAscii(c) ? c : '\0')).Split('\0').MaxBy(stretch => stretch.Length)!;
}
