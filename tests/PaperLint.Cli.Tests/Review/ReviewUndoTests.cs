namespace PaperLint.Cli.Tests.Review;

/// <summary>What was done last can be taken back, whoever ended the program in between.</summary>
public sealed class ReviewUndoTests : IDisposable
{
    private const string Earlier = " That was in an earlier sitting.";

    private readonly CliRun _cli = new();

    public ReviewUndoTests() => _cli.With("in/a.jsonl", string.Concat(Enumerable.Range(1, 4).Select(Paper)));

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Decisions_of_earlier_sittings_are_taken_back_the_last_first()
    {
        var before = "";
        using (var first = await Review())
        {
            await first.Client.Do("reject", 0, ",\"reason\":\"so in print\"");
            await first.Client.Do("edit", 1, ",\"to\":\" percent\"");
            before = _cli.Read(".paperlint-decisions.jsonl");
            await first.Client.Do("accept-alike", 2);
        }

        using (var second = await Review())
        {
            await second.Client.Do("reject", 2);
            (await second.Client.Do("undo", 0)).ShouldBe("Taken back: rejected, arxiv:2301.00003: PL7001 '\\%'.");
            (await second.Client.Do("undo", 0)).ShouldBe("Taken back: 2 decisions on PL7001." + Earlier);
            _cli.Read(".paperlint-decisions.jsonl").ShouldBe(before);
        }

        using var third = await Review();
        (await third.Client.Do("undo", 0)).ShouldBe("Taken back: edited, arxiv:2301.00002: PL7001 '\\%'." + Earlier);
        (await third.Client.Do("undo", 0)).ShouldBe("Taken back: rejected, arxiv:2301.00001: PL7001 '\\%'." + Earlier);
        (await third.Client.Do("undo", 0)).ShouldBe("There is nothing to take back.");
        (await third.Client.Query()).GetProperty("open").GetInt32().ShouldBe(4);
        Directory.GetFiles(_cli.PathOf(".paperlint-journal"), "*.jsonl").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_written_into_the_files_is_put_back_and_then_what_was_decided()
    {
        var original = _cli.Read("in/a.jsonl");
        using (var first = await Review())
        {
            await first.Client.Do("accept", 0);
            (await first.Client.Do("apply", 0)).ShouldBe("Repaired 1 place in 1 file.");
            _cli.Read("in/a.jsonl").ShouldNotBe(original);
        }

        using var second = await Review();
        second.Process.Defects.ShouldBe(3);
        (await second.Client.Do("undo", 0)).ShouldBe(
            "Taken back: 1 file as before the repairs were written." + Earlier);
        _cli.Read("in/a.jsonl").ShouldBe(original);
        (await second.Client.Query()).GetProperty("open").GetInt32().ShouldBe(3);
        (await second.Client.Do("undo", 0)).ShouldBe("Taken back: accepted, arxiv:2301.00001: PL7001 '\\%'." + Earlier);
        (await second.Client.Query()).GetProperty("open").GetInt32().ShouldBe(4);
        _cli.Run("undo").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("there is no run to undo");
    }

    [Fact]
    public async Task What_somebody_changed_since_stays_and_what_came_before_is_taken_back()
    {
        using var review = await Review();
        await review.Client.Do("reject", 3);
        await review.Client.Do("accept", 0);
        await review.Client.Do("apply", 0);
        var changed = _cli.Read("in/a.jsonl") + Paper(5);
        _cli.With("in/a.jsonl", changed);
        await review.Client.Query();
        (await review.Client.Do("undo", 0)).ShouldNotBeNull().ShouldMatch(
            "^in/a.jsonl is not what was written any more, so nothing was put back; 'paperlint undo [-0-9a-f]+ --entries' ");
        _cli.Read("in/a.jsonl").ShouldBe(changed);
        var accepted = _cli.Read(".paperlint-decisions.jsonl");
        _cli.With(".paperlint-decisions.jsonl", accepted.Replace("\"accepted\"", "\"edited\"", StringComparison.Ordinal));
        await review.Client.Query();
        (await review.Client.Do("undo", 0)).ShouldBe("arxiv:2301.00001: PL7001 '\\%' was decided otherwise since, and stays so.");
        (await review.Client.Do("undo", 0)).ShouldBe("Taken back: rejected, arxiv:2301.00004: PL7001 '\\%'.");
        _cli.Run("decisions list");
        _cli.Out.ShouldEndWith("\n1 decision.\n");
    }

    [Fact]
    public async Task A_rule_that_was_left_in_a_paper_is_taken_out_of_the_file_and_reported_again()
    {
        const string Own = "# Our own.\n- paper: arxiv:2301.00004\n  code: PL7001\n  reason: so";
        _cli.With(".paperlint-suppressions.yml", Own);
        using (var first = await Review())
        {
            first.Process.Defects.ShouldBe(3);
            await first.Client.Do("suppress", 0, ",\"reason\":\"it's \\\"so\\\" # in print: \\n- paper: x\"");
            await first.Client.Do("suppress", 1, ",\"reason\":\"so, too\"");
            (await first.Client.Do("undo", 0)).ShouldBe("Taken back: PL7001 is not left in arxiv:2301.00002 any more.");
        }

        using var second = await Review();
        second.Process.Defects.ShouldBe(2);
        (await second.Client.Do("undo", 0)).ShouldBe(
            "Taken back: PL7001 is not left in arxiv:2301.00001 any more." + Earlier);
        _cli.Read(".paperlint-suppressions.yml").ShouldBe(Own);
        (await second.Client.Query()).GetProperty("total").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task What_is_done_in_a_sitting_that_goes_on_is_its_own()
    {
        using var one = await Review();
        using var other = await Review();
        await one.Client.Do("reject", 0);
        (await other.Client.Do("undo", 0)).ShouldBe("There is nothing to take back.");
        (await one.Client.Do("undo", 0)).ShouldBe("Taken back: rejected, arxiv:2301.00001: PL7001 '\\%'.");
    }

    [Theory]
    [InlineData("{\"item\":{}}\n")]
    [InlineData("{\"run\":\"../../etc/passwd\"}\n")]
    [InlineData("not one act\n")]
    [InlineData("{\"item\":{\"paper\":null,\"code\":\"PL7001\",\"field\":null,\"text\":\"x\"},\"changes\":[{}]}\n")]
    [InlineData("{\"item\":")]
    public async Task What_no_sitting_wrote_takes_nothing_back(string content)
    {
        _cli.With(".paperlint-journal/.paperlint-sitting-20260101-000000000-abcd.jsonl", content);
        _cli.With(".paperlint-decisions.jsonl", "{\"paperlint_decisions\":1}\n");
        using var review = await Review();
        (await review.Client.Do("undo", 0)).ShouldBeOneOf("There is nothing to take back.",
            "What was written into the files was put back already, or its journal is gone." + Earlier);
        _cli.Read(".paperlint-decisions.jsonl").ShouldBe("{\"paperlint_decisions\":1}\n");
    }

    [Fact]
    public async Task What_was_read_again_since_it_was_shown_is_not_decided_on()
    {
        using var review = await Review();
        using var other = new ReviewClient(review.Process.Address);
        (await other.Query()).GetProperty("reading").GetInt32().ShouldBe(1);
        await review.Client.Do("accept", 0);
        await review.Client.Do("apply", 0);

        // The second row is another defect now.
        (await other.Do("reject", 1)).ShouldNotBeNull().ShouldContain("looked at anew since this was shown");
        _cli.Run("decisions list");
        _cli.Out.ShouldEndWith("\n1 decision.\n");
        (await other.Query()).GetProperty("reading").GetInt32().ShouldBe(2);
        (await other.Do("reject", 1)).ShouldBeNull();
        _cli.Read(".paperlint-decisions.jsonl").ShouldContain("2301.00003");
    }

    private async Task<Sitting> Review()
    {
        var process = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        var client = new ReviewClient(process.Address);
        await client.Query();
        return new Sitting(process, client);
    }

    private static string Paper(int number) =>
        $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"A Title of a Paper {number}\", "
        + $"\"abstract\": \"We gain 4\\\\% over number {number} of before, and say how that came about.\"}}\n";

    private sealed record Sitting(ReviewProcess Process, ReviewClient Client) : IDisposable
    {
        public void Dispose()
        {
            Client.Dispose();
            Process.Dispose();
        }
    }
}
