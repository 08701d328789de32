using System.Text;

namespace PaperLint.Cli.Tests;

/// <summary>
/// What the README says is run: each <c>$ paperlint</c> line in the order of the page, and where output stands under it,
/// that is what comes out. With UPDATE_README=1 in the environment the outputs are written anew. The lines that begin
/// with <c>$ dotnet</c> build the program that runs these tests; <c>.ci/run</c> runs them as they stand.
/// </summary>
public sealed class ReadmeTests
{
    private const string Prompt = "    $ ";

    private static readonly string Root = RepositoryRoot();

    [Fact]
    public void Commands_print_what_the_page_shows()
    {
        var path = Path.Combine(Root, "README.md");
        var page = File.ReadAllText(path);
        using var cli = new CliRun();
        Prepare(cli, page);
        var actual = Run(cli, page);
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            File.WriteAllText(path, page = actual);
        }

        page.ShouldBe(actual);
    }

    /// <summary>The files that the page speaks of: the sample, and what it tells the reader to write.</summary>
    private static void Prepare(CliRun cli, string page)
    {
        cli.With("tests/samples/daily-papers.txt", File.ReadAllBytes(Path.Combine(Root, "tests/samples/daily-papers.txt")));
        cli.With("page.txt", "A Title\nWe use Gadget to say what was done, how it was done, and what came of it in the end.\n");
        const string Title = "\"title\": \"Sorting Maps by Hand\"";
        const string Opening = "\"abstract\": \"We show that all maps of a house are sorted by two of its people in ";
        cli.With("scraped.jsonl",
            $"{{\"id\": \"2301.00010\", {Title}, {Opening}O(n/log n) steps. Our code is at this https URL, with all\"}}\n");
        cli.With("arxiv.jsonl",
            $"{{\"id\": \"2301.00010v2\", {Title}, {Opening}$O(\\\\sqrt{{n}}/\\\\log n)$ steps. Our code is at "
            + "https://example.org/maps, with all maps.\"}\n");
        var rule = page.Split("```yaml\n")[1].Split("```")[0];
        cli.With("my-rules/text/PL9001-old-name.yml", rule);
    }

    private static string Run(CliRun cli, string page)
    {
        var lines = page.Split('\n');
        var written = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            written.Append(lines[i]).Append(i + 1 < lines.Length ? "\n" : "");
            if (!lines[i].StartsWith(Prompt + "paperlint ", StringComparison.Ordinal))
            {
                continue;
            }

            cli.Run(lines[i][(Prompt.Length + "paperlint ".Length)..]).ShouldNotBe(ExitCode.Failed, cli.Error);
            var end = EndOfOutput(lines, i + 1);
            if (end > i + 1)
            {
                foreach (var line in cli.Out.TrimEnd('\n').Split('\n'))
                {
                    written.Append(line.Length == 0 ? "" : "    " + line).Append('\n');
                }

                i = end - 1;
            }
        }

        return written.ToString();
    }

    /// <summary>The line after the output that begins at <paramref name="start"/>; blank lines inside it belong to it.</summary>
    private static int EndOfOutput(string[] lines, int start)
    {
        var end = start;
        for (var i = start; i < lines.Length && (lines[i].Length == 0 || IsOutput(lines[i])); i++)
        {
            end = IsOutput(lines[i]) ? i + 1 : end;
        }

        return end;
    }

    private static bool IsOutput(string line) =>
        line.StartsWith("    ", StringComparison.Ordinal) && !line.StartsWith(Prompt, StringComparison.Ordinal);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PaperLint.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside of the repository");
        }

        return folder.FullName;
    }
}
