namespace PaperLint.Cli.Tests.Commands;

/// <summary>A corpus that is cleaned and checked shard by shard comes out as one that is cleaned and checked as a whole.</summary>
public sealed class ShardsTests : IDisposable
{
    private static readonly string All = string.Join(' ', RandomShards.Names);

    private readonly CliRun _cli = new();
    private readonly ShardStages _stages;

    public ShardsTests() => _stages = new ShardStages(_cli);

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 16)]
    public void Shards_are_cleaned_as_the_whole_is(int seed, int parts)
    {
        new RandomShards(seed, papers: 240).WriteTo(_cli);
        _cli.Run($"clean {All} --output whole").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("PL2001");
        _stages.Build();
        _stages.Match(parts);
        _stages.Group(parts);
        foreach (var name in RandomShards.Names)
        {
            _cli.Run($"clean {name} --groups corpus.groups --output {name}.cleaned").ShouldBe(ExitCode.Clean, _cli.Error);
        }

        foreach (var name in RandomShards.Names)
        {
            _cli.Read($"{name}.cleaned/{name}").ShouldBe(_cli.Read($"whole/{name}"), name);
        }

        foreach (var side in (string[])["dropped.jsonl", "rejected.jsonl"])
        {
            var written = RandomShards.Names.Select(name => _cli.Read($"{name}.cleaned/{side}"));
            string.Concat(written).ShouldBe(_cli.Read($"whole/{side}"), side);
        }
    }

    [Fact]
    public void Shards_are_checked_as_the_whole_is()
    {
        new RandomShards(seed: 4, papers: 200).WriteTo(_cli);
        _stages.Build();
        _stages.Match(parts: 2);
        _stages.Group(parts: 2);
        // Which papers merely share a title is looked for within a shard. What only the whole file tells comes last, of all files.
        var whole = _cli.Check($"{All} --ignore PL2004");
        var shards = RandomShards.Names.SelectMany(name => _cli.Check($"{name} --ignore PL2004 --groups corpus.groups")).ToArray();
        shards.Except(whole).ShouldBeEmpty();
        whole.Except(shards).ShouldBeEmpty();
        shards.Length.ShouldBe(whole.Length);
        whole.ShouldContain(line => line.Contains("PL2003"));
    }

    [Fact]
    public void A_shard_that_is_missing_or_damaged_is_named_and_nothing_is_written()
    {
        new RandomShards(seed: 5, papers: 40).WriteTo(_cli);
        _stages.Build();
        _stages.Match(parts: 2);
        _stages.Group(parts: 2);
        var match = $"index match {ShardStages.Indexes} --output new.pairs";
        var group = $"index group 1-2.pairs 2-2.pairs --index {ShardStages.Indexes} --texts {ShardStages.Texts} --output new.groups";
        const string Clean = "clean corpus/a/shard-0.jsonl --groups corpus.groups --output cleaned";
        foreach (var (name, command) in (ReadOnlySpan<(string, string)>)[("2.index", match), ("2.index", group), ("2-2.pairs", group),
            ("3.texts", group), ("corpus.groups", Clean)])
        {
            var sound = File.ReadAllBytes(_cli.PathOf(name));
            File.Delete(_cli.PathOf(name));
            Refused(command, name, "is missing");
            _cli.With(name, sound[..(sound.Length / 2)]);
            Refused(command, name, "damaged or cut short");
            sound[60] ^= 1;
            _cli.With(name, sound);
            Refused(command, name, "damaged");
            sound[60] ^= 1;
            _cli.With(name, "no such thing");
            Refused(command, name, " of PaperLint");
            _cli.With(name, sound).Run(command).ShouldBe(ExitCode.Clean, _cli.Error);
            foreach (var written in (string[])["new.pairs", "new.groups"])
            {
                File.Delete(_cli.PathOf(written));
            }
        }
    }

    [Fact]
    public void Files_that_do_not_belong_together_are_told_of()
    {
        new RandomShards(seed: 6, papers: 40).WriteTo(_cli);
        _stages.Build();
        _stages.Match(parts: 3);
        _stages.Match(parts: 2);
        Refused($"index group 1-3.pairs 3-3.pairs --index {ShardStages.Indexes} --output new.groups", "1-3.pairs", "no pairs of part 2");
        Refused($"index group 1-3.pairs 2-2.pairs --index {ShardStages.Indexes} --output new.groups", "2-2.pairs", "part 2/2");
        Refused($"index group 1-2.pairs 1-2.pairs --index {ShardStages.Indexes} --output new.groups", "1-2.pairs", "give each part once");
        Refused("index group 1-2.pairs 2-2.pairs --index 1.index 0.index 2.index 3.index 4.index --output new.groups", "1-2.pairs",
            "in another order");
        Refused("index match 0.index 1.index 0.index --output new.pairs", "0.index", "name each part of the corpus once");
        Refused($"index group 1-2.pairs 2-2.pairs --index {ShardStages.Indexes} --texts 0.texts 2.texts 1.texts 3.texts 4.texts "
            + "--output new.groups", "2.texts", "does not hold the texts of");
    }

    [Fact]
    public void Groups_are_refused_for_files_that_they_do_not_know_or_that_changed_since()
    {
        new RandomShards(seed: 7, papers: 60).WriteTo(_cli);
        _stages.Build();
        _stages.Match(parts: 1);
        _stages.Group(parts: 1);
        _cli.With("other.jsonl", "{\"title\":\"A paper that nobody knows of\"}\n");
        Refused("check other.jsonl --groups corpus.groups", "other.jsonl", "knows no file");
        Refused("check --select PL2001 corpus/shard-4.jsonl --groups corpus.groups", "--groups", "not all rules on copies are on");
        _cli.With("corpus/shard-4.jsonl", "{\"title\":\"A paper that nobody knows of\"}\n");
        Refused("clean corpus/shard-4.jsonl --groups corpus.groups --output cleaned", "corpus/shard-4.jsonl", "index that file again");
        Directory.Exists(_cli.PathOf("cleaned")).ShouldBeFalse();
        _cli.Run($"index group 1-1.pairs --index {ShardStages.Indexes} --output bare.groups").ShouldBe(ExitCode.Clean);
        Refused("clean corpus/a/shard-0.jsonl --groups bare.groups --output cleaned", "--groups", "without texts");
    }

    [Theory]
    [InlineData("--part 0/3")]
    [InlineData("--part 4/3")]
    [InlineData("--part 1/55")]
    [InlineData("--part 1")]
    [InlineData("--memory 1MiB")]
    [InlineData("--memory much")]
    public void A_part_or_a_memory_that_is_none_is_told_of(string flag) =>
        Refused($"index match 0.index --output new.pairs {flag}", flag.Split(' ')[0], flag.Split(' ')[1]);

    [Fact]
    public void A_stage_that_is_run_again_writes_the_same()
    {
        new RandomShards(seed: 8, papers: 60).WriteTo(_cli);
        string[] written = ["0.index", "0.texts", "1-2.pairs", "corpus.groups"];
        byte[][] Run()
        {
            _stages.Build();
            _stages.Match(parts: 2);
            _stages.Group(parts: 2, memory: "64MiB");
            return [.. written.Select(name => File.ReadAllBytes(_cli.PathOf(name)))];
        }

        var first = Run();
        Run().ShouldBe(first);
    }

    private void Refused(string command, string name, string why)
    {
        _cli.Run(command).ShouldBe(ExitCode.Failed, command);
        _cli.Error.ShouldContain(name);
        _cli.Error.ShouldContain(why);
        File.Exists(_cli.PathOf("new.pairs")).ShouldBeFalse();
        File.Exists(_cli.PathOf("new.groups")).ShouldBeFalse();
    }
}
