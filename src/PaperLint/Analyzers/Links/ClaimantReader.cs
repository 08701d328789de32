namespace PaperLint.Analyzers.Links;

/// <summary>
/// Reads who does what a verb says: "we", "we will", "we plan to", "we ... and", "this paper", "by", "you can".
/// </summary>
internal sealed class ClaimantReader(WordLists lists)
{
    private readonly ClaimWords _words = new(lists);

    /// <returns>Null where it is not the authors of the paper.</returns>
    public Claimant? Read(SentenceWords sentence, int at, ClaimVerb verb)
    {
        var before = _words.SkipBack(sentence, at - 1, out var isPublic);
        if (verb.Kind == VerbKind.Find)
        {
            return IsReader(sentence, before) ? new Claimant(before - 1, false, isPublic) : null;
        }

        if (verb.Form == VerbForm.ThirdPerson)
        {
            return IsWork(sentence, before) ? new Claimant(before - 1, false, isPublic) : null;
        }

        return verb.Form == VerbForm.Participle
            ? ReadParticiple(sentence, before, isPublic)
            : ReadFinite(sentence, before, isPublic) ?? ReadLater(sentence, at, before, isPublic);
    }

    /// <summary>"We release", "we have released", "we will release", "we plan to release".</summary>
    private Claimant? ReadFinite(SentenceWords sentence, int before, bool isPublic)
    {
        var (subject, isPromise) = ReadAuxiliary(sentence, before);
        return IsWe(sentence, subject) ? new Claimant(subject, isPromise, isPublic) : null;
    }

    /// <summary>
    /// What "we" at the sentence's beginning do besides: "and release", "and will release". "A method and open-source tools" does
    /// nothing, and "a family of models, openly released" was only described.
    /// </summary>
    private Claimant? ReadLater(SentenceWords sentence, int verb, int before, bool isPublic)
    {
        var (subject, isPromise) = ReadAuxiliary(sentence, before);
        var isVerb = subject < before
            || (sentence[verb].Contains('-', StringComparison.Ordinal) ? _words.IsOwn(sentence[verb + 1]) : sentence[subject] is "and");
        return isVerb && sentence[subject] is "and" or "," && sentence.Contains("we", subject)
            ? new Claimant(subject + 1, isPromise, isPublic)
            : null;
    }

    private (int Subject, bool IsPromise) ReadAuxiliary(SentenceWords sentence, int before)
    {
        var isPlan = sentence[before] is "to" && lists["plans"].Contains(sentence[before - 1]);
        var isPromise = isPlan || _words.IsWill(sentence[before]);
        var subject = isPlan ? before - 2 : isPromise || sentence[before] is "have" ? _words.SkipBack(sentence, before - 1) : before;
        return (isPlan && sentence[subject] is "are" or "be" ? subject - 1 : subject, isPromise);
    }

    /// <summary>"We are releasing", "by releasing it, we hope", "..., releasing all of it".</summary>
    private Claimant? ReadParticiple(SentenceWords sentence, int before, bool isPublic)
    {
        if (sentence[before] is "are" && IsWe(sentence, before - 1))
        {
            return new Claimant(before - 1, false, isPublic);
        }

        var isBy = sentence[before] is "By" or "by";
        return (isBy || before < 0 || sentence[before] is ",") && sentence.Contains("we", sentence.Count)
            ? new Claimant(isBy ? before : before + 1, false, isPublic)
            : null;
    }

    private static bool IsWe(SentenceWords sentence, int at) =>
        sentence[at] is "we" or "We" || (sentence[at] is "authors" && sentence[at - 1] is "the" or "The");

    /// <summary>"You can find".</summary>
    private static bool IsReader(SentenceWords sentence, int at) =>
        sentence[at] is "can" or "may" && sentence[at - 1].ToLowerInvariant() is "you" or "one" or "readers";

    private bool IsWork(SentenceWords sentence, int at) =>
        lists["works"].Contains(sentence[at]) && sentence[at - 1].ToLowerInvariant() is "this" or "our";
}
