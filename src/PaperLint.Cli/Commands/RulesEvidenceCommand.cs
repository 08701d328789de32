using System.CommandLine;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Cli.Output;
using PaperLint.Examples;
using PaperLint.Files;
using PaperLint.Linting;
using PaperLint.Packs;

namespace PaperLint.Cli.Commands;

/// <summary><c>rules evidence</c>: measures rules on judged corpora, and writes what came out into their files.</summary>
internal static class RulesEvidenceCommand
{
    public static Command Create(Terminal terminal)
    {
        var judged = new Argument<string[]>("VERDICTS=CORPUS")
        {
            Description =
                "Verdicts on reports (JSON Lines: code, field, start, end, text, verdict, fix, fix_verdict, id or file), and the file or "
                + "folder that they are on.",
            Arity = ArgumentArity.OneOrMore,
        };
        var write =
            new Option<string?>("--write")
            {
                Description =
            "The folder of the rules, whose 'evidence' is set to what was measured.",
                HelpName = "DIR"
            };
        var command = new DocumentedCommand("evidence", "Measure how right the built-in rules are, on corpora that somebody has judged.")
        {
            Examples =
                ["paperlint rules evidence judged.jsonl=clean.jsonl", "paperlint rules evidence judged.jsonl=clean.jsonl --write rules"],
        };
        command.Add(judged);
        command.Add(write);
        command.SetAction(parsed =>
        {
            var corpora = parsed.GetValue(judged)!.Select(Read).ToArray();
            var catalog = RuleCatalog.Load(new BuiltInRulePack());
            var evidence = RuleEvidence.Measure(RuleSet.Create(catalog.Rules, AnalyzerSettings.Default), corpora);
            foreach (var (code, sentence) in evidence)
            {
                terminal.Out.WriteLine($"{code}: {sentence}");
                if (parsed.GetValue(write) is { } folder)
                {
                    Write(folder, catalog[code]!.Parameters.Path, sentence);
                }
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static JudgedCorpus Read(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0 || at == pair.Length - 1)
        {
            throw new UsageException($"'{pair}' does not say what was judged; write VERDICTS=CORPUS, as in judged.jsonl=clean.jsonl");
        }

        try
        {
            return JudgedCorpus.Read(pair[..at], pair[(at + 1)..]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UsageException($"'{pair[..at]}' cannot be read: {e.Message}");
        }
    }

    /// <summary>The built-in rules are called by their folder: <c>rules/text/PL7001-...</c>.</summary>
    private static void Write(string folder, string name, string evidence)
    {
        var path = Path.Combine(folder, name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no '{path}'; --write takes the folder that holds the categories of the built-in rules");
        }

        TextFile.Change(Path.GetFullPath(path), RegularFile.LargestConfiguration, rule => RuleEvidence.Write(rule, evidence));
    }
}
