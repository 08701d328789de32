using System.Collections.Immutable;
using System.Globalization;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>Makes a verdict of the answers for an address. The only place that calls a link dead.</summary>
public sealed class LinkJudge(LinkSettings settings)
{
    /// <param name="answers">All that is known, the oldest first.</param>
    /// <returns>Null for a link that is in order, or of which nothing is known.</returns>
    public LinkVerdict? Judge(ImmutableArray<LinkAnswer> answers)
    {
        if (answers.IsEmpty)
        {
            return null;
        }

        var last = answers[^1];
        var failures = FailuresOf(answers);
        if (failures.Count > 0)
        {
            return failures.Count >= settings.Failures ? Failed(failures) : Suspected(failures[^1]);
        }

        return last.Outcome switch
        {
            LinkOutcome.Moved => Moved(last, LinkVerdictKind.Moved, "has moved for good"),
            LinkOutcome.RepositoryRenamed => Moved(last, LinkVerdictKind.Repository, "was renamed"),
            LinkOutcome.Unverified => new LinkVerdict(LinkVerdictKind.Unverified, $"could not be verified: {Report(last)}"),
            _ => null,
        };
    }

    /// <summary>Whether an address is to be asked for again.</summary>
    public bool IsStale(ImmutableArray<LinkAnswer> answers)
    {
        if (answers.IsEmpty)
        {
            return true;
        }

        var last = answers[^1];
        var age = last.Outcome switch
        {
            LinkOutcome.Alive => settings.Ages.Alive,
            LinkOutcome.Moved or LinkOutcome.RepositoryRenamed => settings.Ages.Moved,
            LinkOutcome.Unverified => settings.Ages.Unverified,
            _ => FailuresOf(answers).Count >= settings.Failures ? settings.Ages.Dead : settings.Apart,
        };
        return settings.Clock.GetUtcNow() - last.AskedAt >= age;
    }

    /// <summary>
    /// The failures since the last sign of life, far enough apart to count; an answer that says nothing neither adds nor takes
    /// away.
    /// </summary>
    private List<LinkAnswer> FailuresOf(ImmutableArray<LinkAnswer> answers)
    {
        var failures = new List<LinkAnswer>();
        foreach (var answer in answers)
        {
            if (answer.IsFailure && (failures.Count == 0 || answer.AskedAt - failures[^1].AskedAt >= settings.Apart))
            {
                failures.Add(answer);
            }
            else if (!answer.IsFailure && answer.Outcome != LinkOutcome.Unverified)
            {
                failures.Clear();
            }
        }

        return failures;
    }

    private static LinkVerdict Failed(List<LinkAnswer> failures)
    {
        var last = failures[^1];
        var (kind, what) = last.Outcome switch
        {
            LinkOutcome.RepositoryGone => (LinkVerdictKind.Repository, "is a repository that is gone, or not public any more"),
            LinkOutcome.RepositoryEmpty => (LinkVerdictKind.Repository, "is a repository with nothing in it"),
            _ => (LinkVerdictKind.Dead, "is dead"),
        };
        return new LinkVerdict(kind, $"{what}: {Report(last)}{(failures.Count > 1 ? $"; failing since {Day(failures[0])}" : "")}");
    }

    private LinkVerdict Suspected(LinkAnswer failure) =>
        new(LinkVerdictKind.Unverified,
        $"is suspected to be dead: {Report(failure)}; what is asked from "
            + $"{(failure.AskedAt + settings.Apart).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC on decides");

    private static LinkVerdict Moved(LinkAnswer answer, LinkVerdictKind kind, string what) =>
        new(kind, $"{what}, to {answer.MovedTo}: {Report(answer)}")
        {
            NewAddress = answer.MovedTo?.Text,
            IsSameThing = answer.MovedTo is { } to && kind == LinkVerdictKind.Moved && answer.Address.IsSameThing(to),
        };

    private static string Report(LinkAnswer answer) => $"{answer.CameBack} to {answer.Question} on {Day(answer)}";

    private static string Day(LinkAnswer answer) => answer.AskedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
