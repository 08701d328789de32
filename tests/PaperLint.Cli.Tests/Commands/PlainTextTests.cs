namespace PaperLint.Cli.Tests.Commands;

/// <summary>Text whose name does not tell what it is: a page of a feed, or something else.</summary>
public sealed class PlainTextTests : IDisposable
{
    private const string Page =
        "A Damaged Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n";
    private const string Build =
        "cmake_minimum_required(VERSION 3.20)\nproject(tool LANGUAGES CXX)\n# Find what it needs, and say so where it is not "
        + "there.\nadd_compile_options(-Wall \\%s)\nadd_executable(tool main.cpp)\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    public static TheoryData<string, string> Others => new()
    {
        { "CMakeLists.txt", Build },
        { "requirements.txt", "# What it needs.\nnumpy>=1.26,<2\nscipy==1.11.4\ntorch @ https://example.org/torch\\%20.whl\n-e .\n" },
        { "robots.txt",
            "User-agent: *\nDisallow: /private\\%20/\n\nUser-agent: Googlebot\nAllow: /\nSitemap: https://example.org/sitemap.xml\n" },
        { "LICENSE.txt",
            "Permission is granted, free of charge, to any person who has a copy of\nthis software, to use it as they like, as long as "
            + "the notice above stays\nwhere it is. The software comes as it is, without a warranty of any kind,\nand nobody is liable "
                + "for what it does (100\\% of it).\n" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void What_does_not_look_like_papers_is_passed_over(string name, string content)
    {
        _cli.With(name, content).With("page.txt", Page);
        _cli.Check(".").ShouldAllBe(line => line.StartsWith("page.txt:"));
        _cli.Run($"check --force-exclude -- {name}").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Run($"fix --unsafe --force-exclude -- {name}").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Run("fix --unsafe .");
        _cli.Error.ShouldContain("passed over 1 file of text that do not look like papers");
        _cli.Read(name).ShouldBe(content);
        _cli.Read("page.txt").ShouldContain("gains 4% over");
    }

    [Theory]
    [MemberData(nameof(Others))]
    [InlineData("mail.txt", "From: Jane <jane@example.org>\nTo: all\nSubject: boats\n\nWe gain 4\\%.\n")]
    [InlineData("page.html.txt", "<!DOCTYPE html>\n<html><body>We gain 4\\% over what was done before it.</body></html>\n")]
    public void What_is_in_no_known_shape_is_refused_where_it_is_named(string name, string content)
    {
        _cli.With(name, content);
        _cli.Check(name).ShouldHaveSingleItem()
            .ShouldStartWith($"{name}:1:1: warning PL0007 nothing in the file tells that it holds papers");
        _cli.Run($"fix --unsafe {name}").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain($"{name} was left as it is");
        _cli.Read(name).ShouldBe(content);
        _cli.In = System.Text.Encoding.UTF8.GetBytes(content);
        _cli.Check("-").ShouldHaveSingleItem().ShouldContain("PL0007");
    }

    [Fact]
    public void A_manual_in_a_folder_is_passed_over_and_a_list_of_papers_is_read()
    {
        const string manual = "# Boats\n\nA library, as in [the paper](https://arxiv.org/abs/2401.00001). It gains 4\\%.\n";
        _cli.With("README.md", manual).With("papers.md", "- [It gains 4\\\\%](https://arxiv.org/abs/2401.00001)\n");
        _cli.Check("--select PL7001 .").ShouldHaveSingleItem().ShouldStartWith("papers.md:");
        _cli.Error.ShouldBe("");
        _cli.Run("check .");
        _cli.Error.ShouldContain("passed over 1 file of text that do not look like papers");
        _cli.Check("README.md").ShouldHaveSingleItem().ShouldContain("PL0007 no paper could be read in the file (1 line leads to a paper)");
    }

    [Theory]
    [InlineData("fix --select PL7001 --input-format feed notes.txt", "")]
    [InlineData("fix --select PL7001 .", "files: ['*.txt']\n")]
    [InlineData("fix --select PL7001 .", "formats: { 'notes.txt': feed }\n")]
    public void Who_says_that_it_is_a_page_is_believed(string arguments, string configuration)
    {
        _cli.With("notes.txt", "- one 4\\%\n- two\n")
            .With("paperlint.yml", configuration)
            .Run(arguments)
            .ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("notes.txt").ShouldBe("- one 4%\n- two\n");
    }

    [Theory]
    [InlineData("A Title\n\nWe gain 4\\% over it.\n")]
    [InlineData("Ein Titel\nÜber das, was vorher galt, gewinnen wir 4\\%.\n\nUn titre\nNous gagnons un peu.\n")]
    [InlineData("標題\n我們提出一種新的方法，比以前的方法好4\\%。\n")]
    [InlineData(
        "A Title\nLet $\\alpha \\in [0,1]$ be 4\\% of what was, with $\\beta$ as before, and so on for all of it.\nA Title Alone\n")]
    public void A_page_of_a_feed_is_known_by_its_looks(string page)
    {
        _cli.With("page.txt", page);
        _cli.Check("--select PL7001 .").ShouldHaveSingleItem().ShouldStartWith("page.txt:");
    }
}
