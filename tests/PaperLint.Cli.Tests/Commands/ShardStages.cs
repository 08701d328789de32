namespace PaperLint.Cli.Tests.Commands;

/// <summary>The stages that find the copies of a corpus of many files, as a scheduler runs them: one command a shard or a part.</summary>
internal sealed class ShardStages(CliRun cli)
{
    /// <summary>The index and the texts of each file.</summary>
    public void Build()
    {
        foreach (var (name, number) in RandomShards.Names.Select((name, number) => (name, number)))
        {
            Run($"index build {name} --output {number}.index --texts {number}.texts");
        }
    }

    public void Match(int parts, string memory = "1GiB")
    {
        for (var part = 1; part <= parts; part++)
        {
            Run($"index match {Indexes} --part {part}/{parts} --output {part}-{parts}.pairs --memory {memory}");
        }
    }

    public void Group(int parts, string memory = "1GiB") => Run(
        $"index group {string.Join(' ', Enumerable.Range(1, parts).Select(part => $"{part}-{parts}.pairs"))} --index {Indexes} "
        + $"--texts {Texts} --output corpus.groups --memory {memory}");

    public static string Indexes => string.Join(' ', RandomShards.Names.Select((_, number) => $"{number}.index"));

    public static string Texts => string.Join(' ', RandomShards.Names.Select((_, number) => $"{number}.texts"));

    private void Run(string arguments) => cli.Run(arguments).ShouldBe(ExitCode.Clean, cli.Error);
}
