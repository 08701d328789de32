using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace PaperLint.Cli.Tests.Commands;

public sealed class BaselineTests : IDisposable
{
    private static readonly string[] Words =
        "river table window garden silver morning letter island mountain winter summer castle bridge forest shadow market village harbour kitchen ladder mirror needle orange pepper rabbit saddle tunnel valley wagon yellow".Split(' ');

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("SubscribePoolNet: Sharing Weights between Layers")]
    [InlineData("PoolNet: Sharing Weights between Layers (arXiv:2301.00001v2 [cs.LG] UPDATED)")]
    [InlineData("PoolNet: Sharing 4\\% of 6.7times more Weights")]
    public void What_fix_takes_off_a_title_makes_no_known_defect_new(string title)
    {
        _cli.With("page.txt", $"{title}\nWe recieve weights from all layers and share them, as we show at some length in what follows.\n");
        _cli.Run("baseline page.txt").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Run("fix page.txt").ShouldBe(ExitCode.Clean, _cli.Out + _cli.Error);
        _cli.Read("page.txt").ShouldNotContain(title);
        _cli.Run("check page.txt").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Out.ShouldContain("in the baseline");
    }

    /// <summary>Of each kind of repair that changes the letters of a title, alone and beside others and a feed's chrome.</summary>
    [Fact]
    public void Whatever_fix_repairs_in_titles_makes_no_known_defect_new()
    {
        string[] damages =
        [
            "Caf\u00C3\u00A9", "R\u00C4\u00ABga", "M\u00C3\u00BCnchen", "Research &amp; Development", "<b>Bold</b>",
            "<jats:italic>Deep</jats:italic>",
            "4\\% More", "6.7times", "$2.7\\times$", "Ef\uFB01cient", "Qui\u200Bet", "\\emph{Light}", "m\u043Edel", "Erd\\H{o}s",
            "(arXiv:2301.00001v2 [cs.LG] UPDATED)",
        ];
        var papers =
            from words in Gen.Shuffle(Words)
            from damaged in Gen.Choose(1, 3)
            from chosen in Gen.Shuffle(damages)
            let title = words.Take(6).Select(word => char.ToUpperInvariant(word[0]) + word[1..]).Concat(chosen.Take(damaged))
            from order in Gen.Shuffle(title.ToArray())
            select string.Join(' ', order);
        var pages = papers.ArrayOf(30).Where(titles => titles.Distinct(StringComparer.Ordinal).Count() == titles.Length);

        Prop.ForAll(Arb.From(pages), titles =>
        {
            using var cli = new CliRun();
            cli.With("papers.jsonl", string.Concat(titles.Select((title, i) => JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["title"] = title,
                ["abstract"] = $"We recieve {Words[i % Words.Length]} from {i} others in each of the places that were seen there.",
            }) + "\n")));
            cli.Run("baseline papers.jsonl --select text,math,structure").ShouldBe(ExitCode.Clean, cli.Error);
            cli.Run("fix papers.jsonl --exit-zero --select text,math,structure").ShouldBe(ExitCode.Clean, cli.Error);
            cli.Run("check papers.jsonl --select text,math,structure --output-format concise").ShouldBe(ExitCode.Clean, cli.Out);
            cli.Out.ShouldContain("in the baseline");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithQuietOnSuccess(true));
    }

    [Fact]
    public void Order_and_files_make_no_defect_new_and_one_more_is_just_one()
    {
        var papers = Enumerable.Range(0, 24).Select(Paper).ToList();
        papers.Add(papers[3]);
        papers.Add(papers[3].Replace("arxiv_id", "ignored_id").Replace("A Study", "The Study"));
        Write("corpus/all.jsonl", papers);
        _cli.Run("baseline corpus").ShouldBe(ExitCode.Clean);
        _cli.Run("check corpus").ShouldBe(ExitCode.Clean);

        File.Delete(_cli.PathOf("corpus/all.jsonl"));
        var shuffled = papers.ToArray();
        new Random(7).Shuffle(shuffled);
        Write("corpus/z.jsonl", shuffled[..9]);
        Write("corpus/b.jsonl", shuffled[9..]);
        _cli.Run("check corpus --output-format concise").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Out.ShouldContain("Nothing new found in 26 papers in 2 files.");
        _cli.Error.ShouldBeEmpty();

        shuffled[4] = shuffled[4].Replace("and says", "and \\\\emph{says}");
        Write("corpus/z.jsonl", shuffled[..9]);
        _cli.Run("check corpus --output-format concise --quiet").ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("PL7003");
    }

    [Fact]
    public void The_same_defect_once_more_in_a_paper_is_new()
    {
        _cli.With("a.jsonl", Paper(1) + "\n").Run("baseline a.jsonl").ShouldBe(ExitCode.Clean);
        _cli.With("a.jsonl", Paper(1).Replace("before", "before by 4\\\\%") + "\n")
            .Run("check --quiet --output-format concise a.jsonl")
            .ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').Length.ShouldBe(1);
        _cli.Run("check --no-baseline --quiet --output-format concise a.jsonl").ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public void What_is_gone_is_named_and_taken_out_on_demand()
    {
        Write("a.jsonl", [Paper(1), Paper(2)]);
        _cli.Run("baseline .").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe("2 defects written to .paperlint-baseline.jsonl.\n");
        Write("a.jsonl", [Paper(1), Paper(2).Replace("\\\\%", "%")]);
        _cli.Run("check a.jsonl").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldContain(
            "1 defect of the baseline gone; 'paperlint check --prune' takes them out:\n  arxiv:2301.00002: PL7001 '\\%'\n");
        _cli.Run("check --prune .").ShouldBe(ExitCode.Clean);
        _cli.Run("check .").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldBeEmpty();
        _cli.Read(".paperlint-baseline.jsonl")
            .ShouldBe(
                "{\"paperlint_baseline\":2}\n{\"paper\":\"arxiv:2301.00001\",\"code\":\"PL7001\",\"field\":\"abstract\",\"text\":\"\\\\%\"}\n");
    }

    [Fact]
    public void A_run_over_a_part_neither_takes_the_rest_for_gone_nor_forgets_it()
    {
        _cli.With("a.jsonl", Paper(1) + "\n").With("b.jsonl", Paper(2) + "\n").Run("baseline .").ShouldBe(ExitCode.Clean);
        _cli.Run("check --prune a.jsonl").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldBeEmpty();
        _cli.Run("check --select PL6 .").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldBeEmpty();
        _cli.Run("baseline a.jsonl").ShouldBe(ExitCode.Clean);
        _cli.Run("check .").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("2 in the baseline.");
        File.Delete(_cli.PathOf("b.jsonl"));
        _cli.Run("check .").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldContain("arxiv:2301.00002: PL7001");
    }

    [Theory]
    [InlineData(1, "written by an older PaperLint")]
    [InlineData(3, "written by a newer PaperLint")]
    public void A_baseline_of_another_version_is_refused_with_what_to_do(int version, string why)
    {
        _cli.With("a.jsonl", Paper(1) + "\n")
            .With(".paperlint-baseline.jsonl", $"{{\"paperlint_baseline\":{version}}}\n")
            .Run("check a.jsonl")
            .ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(why);
        _cli.Error.ShouldContain("write it anew with 'paperlint baseline'");
    }

    [Theory]
    [InlineData("{\"paper\":3}")]
    [InlineData("{\"papers\":[null]}")]
    [InlineData("{\"papers\":[]}")]
    [InlineData("{\"paper\":null,\"code\":null,\"field\":null,\"text\":\"x\"}")]
    [InlineData("{\"paper\":null,\"code\":\"PL7001\",\"field\":null,\"text\":\"x\",\"count\":-1}")]
    [InlineData("<<<<<<< ours")]
    public void A_broken_baseline_is_exit_code_2_with_its_line(string line)
    {
        _cli.With("a.jsonl", Paper(1) + "\n")
            .With(".paperlint-baseline.jsonl", $"{{\"paperlint_baseline\":2}}\n{line}\n")
            .Run("check a.jsonl")
            .ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(".paperlint-baseline.jsonl:2:1: this is no line of a baseline");
    }

    [Theory]
    [InlineData(
        "{\"paper\":\"x\",\"code\":\"PL7001\",\"field\":null,\"text\":\"a\",\"count\":2147483647}\n{\"paper\":\"y\",\"code\":\"PL7001\",\"field\":null,\"text\":\"a\",\"count\":2147483647}")]
    [InlineData("{\"papers\":[\"x\"],\"count\":2147483647}\n{\"papers\":[\"x\",\"y\"],\"count\":2147483647}")]
    public void Counts_may_be_as_large_as_they_like(string lines)
    {
        _cli.With("a.jsonl", Paper(1) + "\n").With(".paperlint-baseline.jsonl", $"{{\"paperlint_baseline\":2}}\n{lines}\n");
        _cli.Run("check --select PL7001,duplicates --prune .").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Run("baseline .").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldBe("1 defect written to .paperlint-baseline.jsonl.\n");
    }

    [Fact]
    public void The_baseline_is_no_part_of_the_corpus()
    {
        _cli.With("a.jsonl", Paper(1) + "\n").Run("baseline .").ShouldBe(ExitCode.Clean);
        _cli.Run("check . .paperlint-baseline.jsonl").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("in 1 paper in 1 file.");
    }

    private static string Paper(int number)
    {
        var words = new Random(number);
        var text = string.Join(' ', Enumerable.Range(0, 30).Select(_ => Words[words.Next(Words.Length)]));
        return $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"A Study of the {Words[number]} and {Words[^(number + 1)]}\", "
            + $"\"abstract\": \"We gain 4\\\\% over what was done before, and says {text}.\"}}";
    }

    private void Write(string name, IEnumerable<string> papers) => _cli.With(name, string.Join('\n', papers) + "\n");
}
