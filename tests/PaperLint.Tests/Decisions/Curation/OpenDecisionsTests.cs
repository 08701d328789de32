using PaperLint.Decisions;
using PaperLint.Decisions.Curation;

namespace PaperLint.Tests.Decisions.Curation;

public sealed class OpenDecisionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("paperlint-").FullName;

    private string FilePath => Path.Combine(_folder, DecisionFile.DefaultName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Whatever_is_changed_in_whatever_order_the_file_is_the_one_of_what_is_known()
    {
        var random = new Random(7);
        var open = new OpenDecisions(FilePath, "file");
        for (var round = 0; round < 50; round++)
        {
            open.Change(known =>
            [
                .. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Of(random.Next(40))).DistinctBy(decision => decision.Defect)
                    .Select(decision => new DecisionChange(known[decision.Defect], random.Next(3) == 0 ? null : decision))
                    .Where(change => change is not { Before: null, After: null }),
            ]);
            using var expected = new MemoryStream();
            DecisionFile.Write(open.Known, expected);
            File.ReadAllBytes(FilePath).ShouldBe(expected.ToArray());
            DecisionFile.Read(FilePath, "file").All.ShouldBe(open.Known.All);
        }

        open.Known.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void What_others_decide_in_between_is_kept_and_told()
    {
        OpenDecisions one = new(FilePath, "file"), other = new(FilePath, "file");
        one.Refresh();
        one.Change(_ => [new(null, Of(1))]).ShouldBeFalse();
        other.Change(_ => [new(null, Of(2))]).ShouldBeTrue();
        one.Change(_ => [new(null, Of(3))]).ShouldBeTrue();
        one.Change(_ => [new(null, Of(4))]).ShouldBeFalse();
        other.Refresh().ShouldBeTrue();
        other.Known.All.ShouldBe([Of(1), Of(2), Of(3), Of(4)]);
    }

    private static Decision Of(int paper) =>
        new(new Defect($"paper:{paper:00}", "PL7001", "abstract", "\\%"), DecisionKind.Rejected) { Reason = $"of {paper}" };
}
