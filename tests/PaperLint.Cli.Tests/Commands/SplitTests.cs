namespace PaperLint.Cli.Tests.Commands;

/// <summary>What is measured on a paper that was trained on is worth nothing: splits of a data set share none.</summary>
public sealed class SplitTests : IDisposable
{
    private const string Kites =
        """
        {"title": "Kites in the Wind", "abstract": "Kites that steer by the stars alone keep their course for weeks, as three voyages with a small crew have shown."}

        """;

    private const string Boats =
        """
        {"title": "Boats in the Bay", "abstract": "We gain 4\\% over the best of what there was before, as all of the tasks that we looked at in this paper do show."}

        """;

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_paper_in_two_splits_is_named_as_leakage()
    {
        _cli.With("data/train-00000-of-00001.jsonl", Kites + Boats).With("data/test.jsonl", Kites);

        var report = _cli.Check("data --select PL2").ShouldHaveSingleItem();

        report.ShouldContain("PL2001");
        report.ShouldContain("it is in train and in test, two splits of one data set, which is leakage");
        _cli.Run("check data").ShouldBe(ExitCode.Found);
        _cli.Error.ShouldContain("leakage: 1 paper is in both train and test");
    }

    [Fact]
    public void Copies_within_a_split_and_in_another_data_set_leak_nowhere()
    {
        _cli.With("a/train.jsonl", Kites + Kites).With("b/test.jsonl", Kites);

        _cli.Check("a b --select PL2").ShouldAllBe(report => !report.Contains("leakage"));
        _cli.Run("check a b").ShouldBe(ExitCode.Found);
        _cli.Error.ShouldNotContain("leakage");
    }

    [Fact]
    public void Reports_are_counted_by_split()
    {
        _cli.With("data/train.jsonl", Kites + Boats).With("data/test.jsonl", Boats);

        _cli.Run("check data --ignore duplicates").ShouldBe(ExitCode.Found);
        _cli.Error.ShouldContain("data/*: 1 defect in 1 paper of test, 1 defect in 2 papers of train");
        var first = _cli.Error;
        _cli.Run("check data --ignore duplicates").ShouldBe(ExitCode.Found);
        _cli.Error.ShouldBe(first);
    }
}
