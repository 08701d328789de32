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

    [Fact]
    public void What_is_guessed_is_read_where_it_is_named_and_never_written()
    {
        _cli.With("CMakeLists.txt", Build).Run("check --select PL7001 CMakeLists.txt").ShouldBe(ExitCode.Found);
        _cli.Run("fix --select PL7001 CMakeLists.txt").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("CMakeLists.txt was left as it is: nothing in it tells that it holds papers");
        _cli.Read("CMakeLists.txt").ShouldBe(Build);
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
