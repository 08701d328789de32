namespace PaperLint.Cli.Tests.Commands;

public sealed class IndexCommandTests : IDisposable
{
    private const string Gates =
        "{\"title\":\"Sparse Gates for Small Models\",\"abstract\":\"Large models spend most of their time in dense layers. We replace "
        + "them by sparse gates.\"}\n";
    private const string Heads =
        "{\"title\":\"Pruning the Heads of a Transformer\",\"abstract\":\"We ask which heads of a transformer can be pruned, and find "
        + "that most of them can.\"}\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Papers_of_an_index_are_found_without_its_corpus()
    {
        _cli.With("known.jsonl", Heads + Gates).Run("index build known.jsonl --output known.index").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe("2 papers of 1 file indexed.\n");
        File.Delete(_cli.PathOf("known.jsonl"));
        _cli.With("new.jsonl", Gates)
            .Run("check --select duplicates --against known.index --output-format concise new.jsonl")
            .ShouldBe(ExitCode.Found);
        _cli.Out.ShouldStartWith("new.jsonl:1:11: warning PL2001 ");
        _cli.Out.ShouldContain("known.jsonl:2");
    }

    [Fact]
    public void A_corpus_is_no_copy_of_its_own_index()
    {
        _cli.With("a.jsonl", Gates).With("b.jsonl", Heads).Run("index build a.jsonl b.jsonl --output all.index");
        _cli.Run("check --select duplicates --against all.index b.jsonl").ShouldBe(ExitCode.Clean);
        _cli.With("b.jsonl", Heads.Replace("most", "nearly all"))
            .Run("check --select duplicates --against all.index b.jsonl")
            .ShouldBe(ExitCode.Clean);
        _cli.With("c.jsonl", Heads).Run("check --select duplicates --against all.index c.jsonl").ShouldBe(ExitCode.Found);
    }

    [Fact]
    public void Shards_are_merged_to_the_groups_of_the_whole()
    {
        _cli.With("a.jsonl", Gates + Heads)
            .With("b.jsonl", Heads.ToUpperInvariant().Replace("TITLE", "title").Replace("ABSTRACT", "abstract"));
        _cli.Run("index build a.jsonl b.jsonl --output whole.index");
        _cli.Run("index build a.jsonl --output a.index");
        _cli.Run("index build b.jsonl --output b.index");
        _cli.Run("index merge a.index b.index --output merged.index").ShouldBe(ExitCode.Clean);
        File.ReadAllBytes(_cli.PathOf("merged.index")).ShouldBe(File.ReadAllBytes(_cli.PathOf("whole.index")));
        _cli.Run("index groups merged.index").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldStartWith("{\"kept\":{\"filename\":\"a.jsonl\",\"row\":2,");
        _cli.Out.ShouldContain("\"relation\":\"exact\",\"similarity\":1");
    }

    [Theory]
    [InlineData("index merge broken.index --output out.index")]
    [InlineData("index groups broken.index")]
    [InlineData("check --select duplicates --against broken.index new.jsonl --output-file out.index")]
    public void A_damaged_index_is_exit_code_2_and_nothing_is_written(string arguments)
    {
        _cli.With("new.jsonl", Gates).With("out.index", "as it was").Run("index build new.jsonl --output broken.index");
        var bytes = File.ReadAllBytes(_cli.PathOf("broken.index"));
        _cli.With("broken.index", bytes[..^5]).Run(arguments).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("is damaged or cut short");
        _cli.Out.ShouldBeEmpty();
        _cli.Read("out.index").ShouldBe("as it was");
    }

    [Fact]
    public void What_is_no_index_is_named_so()
    {
        _cli.With("new.jsonl", Gates).Run("check --select duplicates --against new.jsonl new.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("is no index of PaperLint");
    }

    [Fact]
    public void An_index_without_a_rule_that_could_use_it_is_a_mistake()
    {
        _cli.With("new.jsonl", Gates).Run("index build new.jsonl --output new.index");
        _cli.Run("check --select math --against new.index new.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("no rule on duplicates is on");
    }
}
