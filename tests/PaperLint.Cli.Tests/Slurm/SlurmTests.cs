using PaperLint.Cli.Tests.Commands;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Slurm;

/// <summary>The example under a real Slurm: what comes out is what one run writes, also after tasks were killed.</summary>
public sealed class SlurmTests : IDisposable
{
    private static readonly string Examples = Repository.PathOf("examples/slurm");

    private const string Running = "squeue --noheader --name=paperlint-build --states=RUNNING --format=%i";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Shards_are_cleaned_as_the_whole_is(int parts)
    {
        using var cluster = Start();
        cluster.Run($"PARTS={parts} MEMORY=256MiB bash {Examples}/submit.sh work {All}");
        cluster.WaitUntilIdle();
        RequireSame(cluster, parts);
    }

    [Fact]
    public void What_was_killed_is_done_when_it_is_submitted_again_and_nothing_else_is()
    {
        using var cluster = Start();

        // The second shard is held up until its task has been killed: the others are done, and what waits for it never begins.
        _cli.With("slow.sh", "case $* in *'index build'*shard-1*) [ -e go ] || sleep 600 ;; esac\nexec $BEHIND \"$@\"\n");
        cluster.Run($"BEHIND=$PAPERLINT PAPERLINT='bash slow.sh' PARTS=2 MEMORY=256MiB bash {Examples}/submit.sh work {All}");
        cluster.WaitFor("find work -name '*.index' | wc -l", count => count == "4");

        // A task is listed for a while after it has written its index.
        cluster.WaitFor($"{Running} | wc -l", count => count == "1");
        cluster.Run($"scancel --signal=KILL --full $({Running})");
        cluster.WaitUntilIdle();
        var progress = cluster.Run($"bash {Examples}/progress.sh work");
        progress.ShouldContain("build  4 of 5");
        progress.ShouldContain("match  0 of 2");

        var before = cluster.Run("stat --format=%n:%Y:%i work/index/00001.*");
        _cli.With("go", "");
        cluster.Run($"BEHIND=$PAPERLINT bash {Examples}/submit.sh work").ShouldContain("tasks 2\n");
        cluster.WaitUntilIdle();
        cluster.Run("stat --format=%n:%Y:%i work/index/00001.*").ShouldBe(before);
        RequireSame(cluster, parts: 2);
        cluster.Run($"bash {Examples}/submit.sh work").ShouldBe("all is complete");
    }

    private static string All => string.Join(' ', RandomShards.Names);

    private SlurmCluster Start()
    {
        Assert.SkipUnless(SlurmCluster.IsHere, "there is no Slurm here, or this is not root; .ci/install, as root, installs it");
        new RandomShards(seed: 11, papers: 160).WriteTo(_cli);
        _cli.Run($"clean {All} --output whole").ShouldBe(ExitCode.Clean, _cli.Error);
        return new SlurmCluster(_cli.Folder);
    }

    private void RequireSame(SlurmCluster cluster, int parts)
    {
        var progress = cluster.Run($"bash {Examples}/progress.sh work");
        progress.ShouldBe($"build  5 of 5\nmatch  {parts} of {parts}\ngroup  1 of 1\nclean  5 of 5", cluster.Run("cat work/log/*.txt"));
        for (var shard = 0; shard < RandomShards.Names.Length; shard++)
        {
            var name = RandomShards.Names[shard];
            File.ReadAllText(_cli.PathOf($"work/cleaned/{shard + 1:00000}.d/{name}")).ShouldBe(_cli.Read($"whole/{name}"), name);
        }

        cluster.Run("cat work/cleaned/*.d/dropped.jsonl | cmp - whole/dropped.jsonl");
        cluster.Run("cat work/cleaned/*.d/rejected.jsonl | cmp - whole/rejected.jsonl");
    }
}
