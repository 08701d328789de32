namespace PaperLint.Analyzers.Links;

/// <summary>Reads what follows a claim of availability.</summary>
internal sealed class PlaceReader(WordLists lists)
{
    /// <summary>How many words a place is followed into.</summary>
    private const int MaxPlace = 8;

    private static readonly string[] Licenses = ["license", "licence", "licenses", "licences"];

    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The word after the claim.</param>
    /// <param name="isSpecific">Whether the thing is one of which it is clear that the paper comes with it.</param>
    public (PlaceKind Kind, int End) Read(SentenceWords sentence, int at, bool isSpecific)
    {
        at = SkipPublic(sentence, at);
        var word = sentence[at];
        if (IsEnd(word) || (int.TryParse(word, out _) && IsEnd(sentence[at + 1])))
        {
            return (PlaceKind.None, at - 1);
        }

        if (word is "[" or "(" && sentence[at + 1] is "here" or "link")
        {
            return (PlaceKind.Lost, at + 2);
        }

        if (word.Equals("here", StringComparison.OrdinalIgnoreCase))
        {
            return (PlaceKind.Lost, at);
        }

        if (lists["promises"].Contains(word))
        {
            return (sentence[at + 1].StartsWith("request", StringComparison.OrdinalIgnoreCase)
                || sentence[at + 2].StartsWith("request", StringComparison.OrdinalIgnoreCase)
                ? PlaceKind.Named
                : PlaceKind.Later, at - 1);
        }

        if (lists["places"].Contains(word))
        {
            return ReadPlace(sentence, at);
        }

        return (lists["purposes"].Contains(word) && IsPurpose(sentence, at, isSpecific) ? PlaceKind.None : PlaceKind.Unclear, at - 1);
    }

    /// <summary>Whether the words after a claim say that everybody may have the thing: "under an open license", "to the public".</summary>
    public bool IsForAll(SentenceWords sentence, int at)
    {
        if (SkipPublic(sentence, at) > at)
        {
            return true;
        }

        if (sentence[at] is "under")
        {
            return Enumerable.Range(at + 1, MaxPlace).Any(next => Licenses.Contains(sentence[next]));
        }

        return sentence[at] is "to" or "for" or "with" && sentence[at + 1] is "the" && lists["audiences"].Contains(sentence[at + 2]);
    }

    /// <summary>Whether the words after <paramref name="from"/> name a site all the same: "available to all on GitHub".</summary>
    public bool NamesSite(SentenceWords sentence, int from)
    {
        for (var at = from + 1; at < sentence.Count; at++)
        {
            if (lists["places"].Contains(sentence[at]) && ReadPlace(sentence, at).Kind == PlaceKind.Unlinked)
            {
                return true;
            }
        }

        return false;
    }

    private (PlaceKind Kind, int End) ReadPlace(SentenceWords sentence, int at)
    {
        var first = sentence[at + 1];
        if (first.Length == 0)
        {
            return (PlaceKind.Unclear, at);
        }

        if (first is "." or ";" or "," || (first == ":" && sentence[at + 2] is "" or "."))
        {
            return (PlaceKind.Lost, at);
        }

        if (first == "[" && int.TryParse(sentence[at + 2], out _))
        {
            return (PlaceKind.Lost, at + 3);
        }

        var (isLost, isPointer, isName, end) = (false, false, false, at);
        for (var next = at + 1; next <= at + MaxPlace && next < sentence.Count; next++)
        {
            var word = sentence[next];
            if (word is "." or "," or ";" or ":" or "("
                || (lists["promises"].Contains(word) && !lists["pointers"].Contains(word))
                || (isLost && (lists["purposes"].Contains(word) || IsTime(sentence, next))))
            {
                break;
            }

            if (!char.IsLetterOrDigit(word[0]))
            {
                continue;
            }

            if (lists["named_places"].Contains(word))
            {
                return (PlaceKind.Named, next);
            }

            if (lists["times"].Contains(word) && sentence[at] is "in" or "at" or "with")
            {
                return (PlaceKind.Later, at - 1);
            }

            isPointer |= lists["pointers"].Contains(word);
            isLost |= isPointer || lists["sites"].Contains(word);
            isName |= !char.IsAsciiLetterLower(word[0]) && !lists["place_words"].Contains(word) && !lists["things"].Contains(word);
            end = next;
        }

        if (isLost)
        {
            return (isName ? PlaceKind.Unclear : isPointer ? PlaceKind.Lost : PlaceKind.Unlinked, end);
        }

        // "available at Spikformer V2": a name where the address should be.
        var isNameAt = sentence[at] is "at" && char.IsUpper(first[0]) && end <= at + 3;
        return (isNameAt ? PlaceKind.Lost : PlaceKind.Unclear, end);
    }

    /// <summary>
    /// Whether another preposition begins there, of a time and not of a place: <c>on GitHub at the end of the review</c>.
    /// </summary>
    private bool IsTime(SentenceWords sentence, int at) =>
        lists["places"].Contains(sentence[at]) && sentence[at + 1] is "the" or "a" && lists["times"].Contains(sentence[at + 2]);

    private bool IsPurpose(SentenceWords sentence, int at, bool isSpecific)
    {
        var next = sentence[at + 1];
        return sentence[at].ToLowerInvariant() switch
        {
            "to" => !lists["own"].Contains(next)
                && !lists["strangers"].Contains(next)
                || (lists["own"].Contains(next) && lists["audiences"].Contains(sentence[at + 2])),
            "for" => isSpecific ? !lists["strangers"].Contains(next) : lists["audiences"].Contains(next),
            _ => true,
        };
    }

    /// <summary>Steps over "publicly", "now", "as an open-source package".</summary>
    private int SkipPublic(SentenceWords sentence, int at)
    {
        while (lists["public_words"].Contains(sentence[at]) || sentence[at] is "now")
        {
            at++;
        }

        if (sentence[at] is not "as" || !(IsOpen(sentence[at + 1]) || (sentence[at + 1] is "an" or "the" && IsOpen(sentence[at + 2]))))
        {
            return at;
        }

        var end = at + 2;
        while (end <= at + MaxPlace && !IsEnd(sentence[end]) && !IsPlaceOrPurpose(sentence[end]))
        {
            end++;
        }

        return end;
    }

    private bool IsPlaceOrPurpose(string word) => lists["places"].Contains(word) || lists["purposes"].Contains(word);

    private static bool IsOpen(string word) => word.StartsWith("open", StringComparison.OrdinalIgnoreCase);

    private static bool IsEnd(string word) => word is "." or ";" or "," or "!" or ")" or ":";
}
