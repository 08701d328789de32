using System.CommandLine;
using System.Globalization;
using PaperLint.Catalog;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Decisions.Suppressions;
using PaperLint.Files;
using PaperLint.Reporting;
using PaperLint.Rules;

namespace PaperLint.Cli.Commands;

/// <summary><c>suppress</c>: writes down that the reports of a rule on a paper are to be left.</summary>
internal static class SuppressCommand
{
    public static Command Create(Terminal terminal)
    {
        var paper =
            new Argument<string>("PAPER")
            {
                Description =
            "The paper: a place as reports write it, FILE:LINE, or a key as JSON reports give it (entry.key): arxiv:2301.00001, "
            + "doi:10.1000/182, title:0123456789abcdef."
            };
        var code = new Argument<string>("CODE") { HelpName = "CODE", Description = "The code or the name of the rule." };
        code.CompletionSources.Add(RuleCompletions.OfRule);
        var reason =
            new Option<string>("--reason")
            {
                Description = "Why it is to be left, for those who come by later.",
                HelpName =
            "TEXT",
                Required = true
            };
        var until =
            new Option<string?>("--until")
            {
                Description =
            "The last day on which it holds, as YYYY-MM-DD; for good unless given.",
                HelpName = "DAY"
            };
        var config = new ConfigOptions();
        var rules = new RuleOptions();
        var command = new DocumentedCommand("suppress", "Leave the reports of a rule on a paper, with a reason.")
        {
            Examples =
            [
                "paperlint suppress page.txt:12 PL3001 --reason printed",
                "paperlint suppress arxiv:2301.00001 PL3001 --reason printed --until 2030-12-31",
            ],
        };
        command.Add(paper);
        command.Add(code);
        command.Add(reason);
        command.Add(until);
        config.AddTo(command);
        rules.AddPacksTo(command);
        command.SetAction(parsed =>
        {
            var configuration = config.Load(parsed, terminal);
            var rule = RuleOf(parsed.GetValue(code)!, rules.LoadCatalog(parsed, terminal, configuration.RulePacks));
            var papers = new PaperSearch(terminal, configuration);
            var path = Path.Combine(configuration.Folder, SuppressionFile.FileName);
            var added =
                new Suppression(KeyOf(parsed.GetValue(paper)!, papers), rule.Id, ReasonOf(parsed.GetValue(reason)!))
                {
                    File =
                SuppressionReader.Parse("", path),
                    Until = DayOf(parsed.GetValue(until), terminal)
                };
            Write(added, path, terminal);
            terminal.Out.WriteLine(
                $"{rule.Id} is left in {VisibleText.Escape(added.Paper)}: see {VisibleText.Escape(terminal.NameOf(path))}.");
            if (!papers.Has(added.Paper))
            {
                terminal.Error.WriteLine(
                    $"paperlint: no paper below {VisibleText.Escape(configuration.Folder)} has the key {VisibleText.Escape(added.Paper)}; "
                    + "what is left waits for one");
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static void Write(Suppression added, string path, Terminal terminal)
    {
        var name = terminal.NameOf(path);
        TextFile.Change(path, SuppressionReader.Largest, text =>
        {
            if (SuppressionReader.Parse(text, name).Suppressions.FirstOrDefault(known => known.Paper == added.Paper
                && known.Code == added.Code) is { } known)
            {
                throw new UsageException(
                    $"{VisibleText.Escape(name)}:{known.Start.Line + 1}: {added.Code} is already suppressed in "
                    + $"{VisibleText.Escape(added.Paper)}; change it there");
            }

            return SuppressionWriter.Add(text, name, added);
        });
    }

    private static Rule RuleOf(string wanted, RuleCatalog catalog) =>
        catalog.Find(wanted)
        ?? throw new UsageException($"there is no rule '{VisibleText.Escape(wanted)}'; 'paperlint rules list' shows all");

    private static string KeyOf(string paper, PaperSearch papers) =>
        paper.StartsWith("arxiv:", StringComparison.Ordinal)
        || paper.StartsWith("doi:", StringComparison.Ordinal)
        || paper.StartsWith("title:", StringComparison.Ordinal)
        ? paper
        : papers.KeyAt(paper)
        ?? throw new UsageException(
            $"'{VisibleText.Escape(paper)}' is no key of a paper and no FILE:LINE; 'check --output-format json' gives the key as "
            + "entry.key, for example arxiv:2301.00001");

    private static string ReasonOf(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new UsageException("--reason: say why, in a few words") : reason.Trim();

    private static DateOnly? DayOf(string? until, Terminal terminal) => until switch
    {
        null => null,
        _ when DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day >= DateOnly.FromDateTime(terminal.Clock.GetLocalNow().DateTime)
                ? day
                : throw new UsageException($"--until: {until} is past, and nothing would be left; name a day from today on"),
        _ => throw new UsageException($"--until: '{VisibleText.Escape(until)}' is no day; write it as 2027-06-30"),
    };
}
