using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Cli.Output;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>The pages for whoever comes next speak of what is there, and their recipes lead to what they promise.</summary>
public sealed partial class ContributingTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("CONTRIBUTING.md"));

    public static TheoryData<string> Pages =>
        ["CONTRIBUTING.md", "README.md", .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md")
        .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Paths_that_a_page_names_are_there(string page)
    {
        var text = File.ReadAllText(Repository.PathOf(page));
        var paths = CodePath()
            .Matches(text)
            .Select(match => match.Groups[1].Value)
            .Where(path => !path.Contains('<') && !path.Contains('*'));
        var links = Link().Matches(text).Select(match => Path.Combine(Path.GetDirectoryName(page)!, match.Groups[1].Value));

        paths.Concat(links).Where(path => !Path.Exists(Repository.PathOf(path))).ShouldBeEmpty();
    }

    [Fact]
    public void The_recipe_for_a_rule_gives_a_rule_that_keeps_its_examples()
    {
        using var cli = new CliRun();

        cli.Run("rules new PL9999 some-offence --directory my-rules").ShouldBe(ExitCode.Clean, cli.Error);
        cli.Run("rules test my-rules").ShouldBe(ExitCode.Clean, cli.Out + cli.Error);
    }

    [Fact]
    public void Every_kind_of_analyzer_lies_where_the_recipe_says()
    {
        foreach (var provider in AnalyzerProviders.All.Values)
        {
            var kind = provider.GetType().Name[..^"Provider".Length];
            File.Exists(Repository.PathOf($"src/PaperLint/Analyzers/{kind}/{kind}Provider.cs")).ShouldBeTrue(kind);
        }
    }

    [Fact]
    public void The_readme_names_every_command_and_every_format()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var root = PaperLintProgram.CreateRoot(new Terminal(Stream.Null, Stream.Null, TextWriter.Null) { WorkingDirectory = "." });
        foreach (var command in root.Subcommands)
        {
            readme.ShouldMatch($"`paperlint {command.Name}\\b");
            foreach (var part in command.Subcommands)
            {
                readme.ShouldMatch($"`paperlint {command.Name} [^|]*\\b{part.Name}\\b");
            }
        }

        foreach (var format in CorpusFormats.All)
        {
            readme.ShouldContain($"`{format.Name}`");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_no_place_that_its_reader_cannot_fill(string page) =>
        File.ReadAllText(Repository.PathOf(page)).ShouldNotContain("<where");

    [Fact]
    public void Every_format_lies_where_the_recipe_says()
    {
        foreach (var format in CorpusFormats.All)
        {
            var folder = format.GetType().Namespace!.Split('.')[^1];
            File.Exists(Repository.PathOf($"src/PaperLint/Formats/{folder}/{format.GetType().Name}.cs")).ShouldBeTrue(format.Name);
        }
    }

    [Fact]
    public void The_README_names_every_format()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        foreach (var name in CorpusFormats.All.SelectMany(format => format.Extensions.Append(format.Name)))
        {
            readme.ShouldContain($"`{name}`");
        }
    }

    [Fact]
    public void Every_command_lies_where_the_recipe_says()
    {
        foreach (var command in PaperLintProgram.CreateRoot(
            new Terminal(Stream.Null, Stream.Null, TextWriter.Null) { WorkingDirectory = "." }).Subcommands)
        {
            var name = char.ToUpperInvariant(command.Name[0]) + command.Name[1..];
            File.Exists(Repository.PathOf($"src/PaperLint.Cli/Commands/{name}Command.cs")).ShouldBeTrue(name);
        }
    }

    [Fact]
    public void The_page_on_JSON_names_every_property()
    {
        using var cli = new CliRun();
        cli.With("a.txt",
            "A title\nWe see a 2.7times speedup of what was there before, on all of the tasks that we looked at in this paper.\n");
        cli.Run("check a.txt --output-format json");
        var written = JsonNode.Parse(cli.Out)!.AsArray()
            .SelectMany(diagnostic => diagnostic!.AsObject().Select(pair => pair.Key))
            .Distinct();
        var page = File.ReadAllText(Repository.PathOf("docs/json.md"));

        written.ShouldNotBeEmpty();
        written.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_words_of_the_layout_are_all_folders() =>
        Folder().Matches(Page)
        .Select(match => match.Groups[1].Value)
        .Where(name => !Directory.Exists(Repository.PathOf("src/PaperLint/" + name)))
        .ShouldBeEmpty();

    [GeneratedRegex(@"`((?:src|tests|rules|docs)/[\w./<>*-]+)`")]
    private static partial Regex CodePath();

    [GeneratedRegex(@"\]\((?!https?:)([\w./-]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`([A-Z]\w+)/`")]
    private static partial Regex Folder();
}
