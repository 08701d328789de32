using System.Collections.Immutable;
using PaperLint.Reviewing;

namespace PaperLint.Cli.Review;

/// <summary>
/// Answers to questions that are remembered, so that the rows of one stay in their places while things are decided. Each page has
/// its own.
/// </summary>
internal sealed class ReviewAnswers(ReviewRun run)
{
    /// <summary>Some pages, each with the question before.</summary>
    private const int Most = 8;

    private readonly List<(int Number, int Reading, ImmutableArray<int> Items)> _answers = [];
    private int _last;

    /// <summary>The numbers of the items that are asked for, and that of the answer.</summary>
    public (int Number, ImmutableArray<int> Items) Find(ReviewQuery query)
    {
        var items = run.Board.Find(query);
        _answers.Add((++_last, run.Reading, items));
        if (_answers.Count > Most)
        {
            _answers.RemoveAt(0);
        }

        return (_last, items);
    }

    /// <exception cref="UsageException">The files were read again since, or too much was asked since.</exception>
    public ImmutableArray<int> this[int number] =>
        _answers.Find(answer => answer.Number == number && answer.Reading == run.Reading).Items is { IsDefault: false } items
        ? items
        : throw new UsageException("the corpus was looked at anew since this was shown; what is shown now is up to date");
}
