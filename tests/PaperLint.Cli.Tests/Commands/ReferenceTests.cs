using System.Text.Json.Nodes;
using static PaperLint.Cli.Tests.Commands.ReferenceSamples;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>Runs that know other copies of the papers.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly CliRun _cli = new();

    public ReferenceTests() => With(_cli);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void What_is_lost_is_put_back()
    {
        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl");

        _cli.Read("page.jsonl").ShouldBe(Paper("2301.00010", "Sorting Maps by Hand", Sound));
    }

    [Fact]
    public void Without_a_reference_nothing_of_it_is_known()
    {
        _cli.Check("page.jsonl").ShouldAllBe(line => !line.Contains("PL8", StringComparison.Ordinal));
        _cli.Run("check --select evidence page.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("name some with --reference");
    }

    [Fact]
    public void A_report_says_what_proves_it()
    {
        _cli.Run("check --select PL8004 --reference arxiv.jsonl --output-format json page.jsonl").ShouldBe(ExitCode.Found);

        var evidence = JsonNode.Parse(_cli.Out)![0]!["evidence"]!;
        evidence.ToJsonString().ShouldBe("""{"source":"arxiv.jsonl","row":2,"key":"arxiv:2301.00010"}""");

        _cli.Run("check --select PL8004 --reference arxiv.jsonl --output-format sarif page.jsonl").ShouldBe(ExitCode.Found);
        JsonNode.Parse(_cli.Out)!["runs"]![0]!["results"]![0]!["properties"]!["evidence"]!["row"]!.GetValue<int>().ShouldBe(2);
        _cli.Run("check --select PL8004 --reference arxiv.jsonl --output-format html page.jsonl").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("proven by arxiv.jsonl:2, arxiv:2301.00010");
    }

    [Fact]
    public void Guesses_and_complaints_give_way_to_a_proof() =>
        _cli.Check("--select PL3001,PL4003,PL6002,evidence --reference arxiv.jsonl page.jsonl")
            .Select(line => line.Split(' ')[2]).ShouldBe(["PL8001", "PL8003", "PL8004"]);

    [Fact]
    public void A_repair_that_is_sure_gives_way_to_a_proof()
    {
        var sound = Sound.Replace("$O(", "$X\\\\in\\\\mathbb{R}^{d_0\\\\times n}$ and $O(", StringComparison.Ordinal);
        _cli.With("arxiv.jsonl", Paper("2301.00010", "Sorting Maps by Hand", sound))
            .With("page.jsonl", Paper("2301.00010", "Sorting Maps by Hand", Damaged.Replace("O(", "XinR^{d_0times n} and O(",
                StringComparison.Ordinal)));
        _cli.Check("--select PL6002 page.jsonl").ShouldContain(line => line.EndsWith("[*]", StringComparison.Ordinal));

        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl");

        _cli.Read("page.jsonl").ShouldBe(Paper("2301.00010", "Sorting Maps by Hand", sound));
    }

    [Fact]
    public void A_paper_without_an_identifier_is_known_by_its_title_and_its_text()
    {
        _cli.With("page.jsonl", Paper(null, "Sorting Maps by Hand", Damaged));

        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl");

        _cli.Read("page.jsonl").ShouldBe(Paper(null, "Sorting Maps by Hand", Sound));
    }

    [Fact]
    public void A_namesake_proves_nothing()
    {
        _cli.With("arxiv.jsonl",
            Paper("2301.00010", "Sorting Maps by Hand", "A hand is no map, as $\\\\alpha$ walkers found out who had to sort it."));

        _cli.Run("check --select evidence --fail-on suggestion --reference arxiv.jsonl page.jsonl").ShouldBe(ExitCode.Clean, _cli.Out);
    }

    [Fact]
    public void Another_version_is_shown_and_not_applied()
    {
        _cli.With("arxiv.jsonl", Paper("2301.00010v4", "Sorting Maps by Hand",
            "We now sort old maps and new by hand, one after another, and show that $O(\\\\sqrt{n}+\\\\alpha)$ steps are enough for most "
            + "shelves. Our code is nowhere, with all maps of the house."));
        var before = _cli.Read("page.jsonl");

        _cli.Check("--select evidence --reference arxiv.jsonl page.jsonl")
            .ShouldAllBe(line => line.Contains("suggestion PL8", StringComparison.Ordinal));
        _cli.Run("fix --select evidence --quiet --reference arxiv.jsonl page.jsonl");
        _cli.Read("page.jsonl").ShouldBe(before);
    }

    [Fact]
    public void Any_format_will_do_and_so_will_a_folder()
    {
        _cli.With("other/library.bib", "@article{maps,\n  title = {Sorting Maps by Hand},\n  eprint = {2301.00010},\n  abstract = {"
            + Sound.Replace("\\\\", "\\", StringComparison.Ordinal) + "}\n}\n");

        _cli.Run("fix --quiet --reference other page.jsonl");

        _cli.Read("page.jsonl").ShouldContain("with all maps of the house.");
    }

    [Fact]
    public void Standard_input_is_read_twice_and_comes_out_repaired()
    {
        _cli.In = File.ReadAllBytes(_cli.PathOf("page.jsonl"));

        _cli.Run("fix --quiet --reference arxiv.jsonl --stdin-filename page.jsonl -");

        _cli.Out.ShouldBe(Paper("2301.00010", "Sorting Maps by Hand", Sound));
    }

    [Fact]
    public void A_configured_reference_is_no_part_of_the_corpus()
    {
        _cli.With("paperlint.yml", "reference: arxiv.jsonl\n");

        _cli.Run("check --select evidence").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain("in 1 paper in 1 file");
        _cli.Run("check --show-config page.jsonl");
        _cli.Out.ShouldContain("reference = arxiv.jsonl");
    }

    [Fact]
    public void A_configured_reference_stays_in_the_folder_of_the_configuration()
    {
        _cli.With("paperlint.yml", "reference: ../arxiv.jsonl\n");

        _cli.Run("check").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("'reference' must name what lies below the folder of this file");
    }

    [Fact]
    public void Statistics_say_how_many_papers_have_a_reference()
    {
        _cli.Run("check --statistics --reference arxiv.jsonl page.jsonl").ShouldBe(ExitCode.Found);

        _cli.Error.ShouldContain("1 paper has a reference");
    }

    [Fact]
    public void A_kept_result_is_of_the_same_reference()
    {
        const string Command = "check --select evidence --reference arxiv.jsonl page.jsonl";
        _cli.Run(Command).ShouldBe(ExitCode.Found);
        var first = _cli.Out;
        _cli.Run(Command).ShouldBe(ExitCode.Found);
        _cli.Out.ShouldBe(first);

        var other = Sound.Replace("of the house", "of all houses", StringComparison.Ordinal);
        _cli.With("arxiv.jsonl", Paper("2301.00010", "Sorting Maps by Hand", other));
        _cli.Run(Command).ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("all houses");
    }

    [Fact]
    public void Copies_that_were_found_are_found_again_until_the_reference_changes()
    {
        var page = _cli.Read("page.jsonl");
        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl");
        var repaired = _cli.Read("page.jsonl");
        Directory.GetFiles(_cli.CacheFolder, "*.paperlint-reference").ShouldHaveSingleItem();

        _cli.With("page.jsonl", page);
        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl");
        _cli.Read("page.jsonl").ShouldBe(repaired);
        Directory.GetFiles(_cli.CacheFolder, "*.paperlint-reference").ShouldHaveSingleItem();

        var other = Sound.Replace("of the house", "of all houses", StringComparison.Ordinal);
        _cli.With("page.jsonl", page).With("arxiv.jsonl", Paper("2301.00010", "Sorting Maps by Hand", other));
        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl");
        _cli.Read("page.jsonl").ShouldContain("of all houses");
    }

    [Fact]
    public void Copies_that_are_damaged_where_they_are_kept_are_looked_for_again()
    {
        var page = _cli.Read("page.jsonl");
        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl");
        var repaired = _cli.Read("page.jsonl");
        var kept = Directory.GetFiles(_cli.CacheFolder, "*.paperlint-reference").ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(kept);
        bytes[^40] ^= 1;
        File.WriteAllBytes(kept, bytes);

        _cli.With("page.jsonl", page);
        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl");

        _cli.Read("page.jsonl").ShouldBe(repaired);
    }

    [Fact]
    public void In_the_style_of_LaTeX_what_a_copy_has_to_the_letter_is_left()
    {
        const string Text = "We sort \\\\emph{old} maps by hand, one after another, until there is none left on any shelf.";
        _cli.With("page.jsonl", Paper("2301.00010", "Sorting Maps by Hand", Text));
        _cli.With("arxiv.jsonl", Paper("2301.00010", "Sorting Maps by Hand", Text));

        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl");
        _cli.Read("page.jsonl").ShouldContain("\\\\emph{old}");

        _cli.Run("fix --quiet page.jsonl");
        _cli.Read("page.jsonl").ShouldNotContain("\\\\emph{old}");
    }

    [Fact]
    public void A_paper_without_an_abstract_gets_it_and_is_kept()
    {
        _cli.With("page.jsonl", Paper("2301.00010", "Sorting Maps by Hand", ""));

        _cli.Check("--select PL1003,evidence --reference arxiv.jsonl page.jsonl")
            .ShouldHaveSingleItem().ShouldContain("PL8005 the paper has no abstract; arxiv.jsonl:2 has: 'We sort maps by hand");
        _cli.Run("clean page.jsonl --reference arxiv.jsonl --output cleaned").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Read("cleaned/page.jsonl").ShouldBe(Paper("2301.00010", "Sorting Maps by Hand", Sound));
    }

    [Fact]
    public void A_cleaned_corpus_says_what_proves_its_repairs()
    {
        _cli.Run("clean page.jsonl --reference arxiv.jsonl --output cleaned").ShouldBe(ExitCode.Clean, _cli.Error);

        var proven = JsonNode.Parse(_cli.Read("cleaned/manifest.json"))!["proven"]![0]!;
        proven["key"]!.GetValue<string>().ShouldBe("arxiv:2301.00010");
        proven["repairs"]!.AsArray().Select(repair => repair!["code"]!.GetValue<string>())
            .ShouldBe(["PL8001", "PL8003", "PL8004"], ignoreOrder: true);
        proven["repairs"]![0]!["source"]!.GetValue<string>().ShouldBe("arxiv.jsonl");
        _cli.Read("cleaned/page.jsonl").ShouldBe(Paper("2301.00010", "Sorting Maps by Hand", Sound));
    }

    [Fact]
    public void Copies_within_the_corpus_are_references_where_it_is_named_as_one()
    {
        _cli.With("corpus/a.jsonl", Paper("2301.00010", "Sorting Maps by Hand", Sound)
            + Paper("2301.00011", "Sorting Coins by Ear", "We weigh \\\\emph{coins}, which takes a quiet room and much patience."));
        _cli.With("corpus/b.jsonl", Paper("2301.00010v1", "Sorting Maps by Hand", Damaged));

        _cli.Check("--select evidence --reference corpus corpus").Select(line => line.Split(' ')[2])
            .ShouldBe(["PL8001", "PL8003", "PL8004"]);
        _cli.Error.ShouldContain("2 papers have a reference");

        _cli.Run("fix --quiet --select evidence --reference corpus corpus").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Read("corpus/b.jsonl").ShouldBe(Paper("2301.00010v1", "Sorting Maps by Hand", Sound));
    }

    [Fact]
    public void A_damaged_copy_within_the_corpus_proves_nothing()
    {
        _cli.With("page.jsonl", Paper("2301.00010", "Sorting Maps by Hand", Damaged)
            + Paper("2301.00010v2", "Sorting Maps by Hand", Damaged + " that"));

        _cli.Run("check --select evidence --fail-on suggestion --reference page.jsonl page.jsonl").ShouldBe(ExitCode.Clean, _cli.Out);
    }

    [Theory]
    [InlineData("fix --quiet --reference page.jsonl page.jsonl", "page.jsonl")]
    [InlineData("clean page.jsonl --output cleaned", "cleaned/page.jsonl")]
    public void No_text_vouches_for_itself_nor_does_a_copy_of_the_same_corpus(string command, string result)
    {
        const string Text = "We sort \\\\emph{old} maps by hand, one after another, until there is none left on any shelf.";
        _cli.With("page.jsonl",
            Paper("2301.00010", "Sorting Maps by Hand", Text) + Paper("2301.00010v2", "Sorting Maps by Hand", Text + " We rest."));

        _cli.Run(command);

        _cli.Read(result).ShouldContain("sort old maps");
        _cli.Read(result).ShouldNotContain("\\\\emph{old}");
    }

    [Fact]
    public void A_corpus_is_read_as_it_is_where_it_is_its_own_reference()
    {
        _cli.With("page.jsonl", $$"""{"id": "2301.00010", "headline": "Sorting Maps by Hand", "text": "{{Sound}}"}""" + "\n"
            + $$"""{"id": "2301.00010v1", "headline": "Sorting Maps by Hand", "text": "{{Damaged}}"}""" + "\n");

        _cli.Check("--select evidence --title-field headline --abstract-field text --reference page.jsonl page.jsonl").Count().ShouldBe(3);
    }

    [Fact]
    public void A_text_that_ends_with_a_sentence_where_the_corpus_cuts_is_completed()
    {
        const string Rest = " What we found there is told in the last part, and all of it is new to those who live there.";
        var (page, arxiv) = ("", "");
        for (var i = 10; i < 22; i++)
        {
            var text = $"In house {i} of the old street we sort the maps by hand, and find that the shelves of it hold "
                + (i == 21 ? "coffee." : "more maps than we thought.");
            var title = $"On the Shelves of House {i}";
            arxiv += Paper($"2301.000{i}", title, text + Rest);
            page += Paper($"2301.000{i}", title, text[..100]);
        }

        _cli.With("page.jsonl", page).With("arxiv.jsonl", arxiv);
        _cli.Run("fix --quiet --select evidence --reference arxiv.jsonl page.jsonl").ShouldBe(ExitCode.Clean, _cli.Out);

        _cli.Read("page.jsonl").ShouldBe(arxiv);
    }

    [Theory]
    [InlineData("page.jsonl", "{\"id\": \"2301.00010\", \"title\": \"Sorting Maps by Hand\", \"abstract\": null}\n")]
    [InlineData("page.json", "[{\"id\": \"2301.00010\", \"title\": \"Sorting Maps by Hand\", \"abstract\": null}]\n")]
    [InlineData("page.yaml", "- id: \"2301.00010\"\n  title: Sorting Maps by Hand\n  abstract:\n")]
    [InlineData("page.csv", "id,title,abstract\n2301.00010,Sorting Maps by Hand,\n")]
    [InlineData("page.bib", "@misc{a,\n  title = {Sorting Maps by Hand},\n  eprint = {2301.00010},\n  abstract = {}\n}\n")]
    [InlineData("page.ris", "TY  - JOUR\nTI  - Sorting Maps by Hand\nUR  - https://arxiv.org/abs/2301.00010\nAB  - \nER  - \n")]
    public void A_place_without_an_abstract_is_filled(string name, string content)
    {
        _cli.With(name, content);

        _cli.Check($"--select PL1003,PL0009,evidence --reference arxiv.jsonl {name}").ShouldHaveSingleItem().ShouldContain("PL8005");
        _cli.Run($"fix --quiet --select evidence --reference arxiv.jsonl {name}").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Read(name).ShouldContain("We sort maps by hand, one after another");
        _cli.Run($"check --select PL1003,evidence,PL0 --reference arxiv.jsonl {name}").ShouldBe(ExitCode.Clean, _cli.Out);
    }

    [Fact]
    public void An_abstract_that_a_record_has_no_place_for_is_shown_where_others_have_one()
    {
        const string Titled = """{"id": "2301.00010", "title": "Sorting Maps by Hand"}""" + "\n";
        _cli.With("page.jsonl", Titled + Paper("2301.00011", "Counting Coins", "We count.") + Paper("2301.00012", "Mending", "We mend."));
        _cli.With("titles.jsonl", Titled);

        _cli.Check("--select evidence --reference arxiv.jsonl page.jsonl").ShouldHaveSingleItem()
            .ShouldContain("1:32: suggestion PL8005 the paper has no abstract; arxiv.jsonl:2 has: 'We sort maps by hand");
        _cli.Run("check --select evidence --reference arxiv.jsonl --output-format json page.jsonl").ShouldBe(ExitCode.Clean);
        JsonNode.Parse(_cli.Out)![0]!["evidence"]!["row"]!.GetValue<int>().ShouldBe(2);
        JsonNode.Parse(_cli.Out)![0]!["fix"].ShouldBeNull();
        _cli.Run("check --select evidence --fail-on suggestion --reference arxiv.jsonl titles.jsonl").ShouldBe(ExitCode.Clean, _cli.Out);
    }

    [Fact]
    public void Cleaning_takes_the_copies_of_a_corpus_for_references_of_each_other()
    {
        const string Longer = " We thank all who helped us.";
        _cli.With("corpus/a.jsonl", Paper("2301.00010", "Sorting Maps by Hand", Sound));
        _cli.With("corpus/b.jsonl", Paper("2301.00010", "Sorting Maps by Hand",
            Sound.Replace("$O(\\\\sqrt{n}+\\\\alpha)$", "O(n+alpha)", StringComparison.Ordinal) + Longer));

        _cli.Run("clean corpus --output cleaned").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Read("cleaned/corpus/b.jsonl").ShouldContain("$O(\\\\sqrt{n}+\\\\alpha)$");
        JsonNode.Parse(_cli.Read("cleaned/manifest.json"))!["proven"]![0]!["repairs"]![0]!["source"]!.GetValue<string>()
            .ShouldBe("corpus/a.jsonl");
    }
}
