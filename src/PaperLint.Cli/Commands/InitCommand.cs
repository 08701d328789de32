using System.CommandLine;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Output;
using PaperLint.Decisions.Baselines;
using PaperLint.Files;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary><c>init</c>: writes what a corpus needs to be linted as a matter of course, after a look at its files.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var command =
            new DocumentedCommand("init", "Write paperlint.yml, a section of .editorconfig and a hook for the files that are here.")
            {
                Examples = ["paperlint init"],
            };
        command.SetAction(_ =>
        {
            AbandonedFiles.Remove(terminal.WorkingDirectory);
            var survey = CorpusSurvey.Of(terminal.WorkingDirectory);
            terminal.Out.WriteLine(survey.Patterns.Length == 0
                ? "Found no file that holds papers; paperlint.yml says how to name them."
                : $"Found {WordsFor(survey.Kind)} in {VisibleText.Escape(string.Join(", ", survey.Patterns))}.");
            Write("paperlint.yml", Corpus(survey), terminal);
            Append(".editorconfig", Section(survey), terminal);
            Write(".pre-commit-config.yaml", "repos:\n" + Hook(survey), terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Write(string name, string text, Terminal terminal)
    {
        var path = Path.Combine(terminal.WorkingDirectory, name);
        if (!File.Exists(path))
        {
            TextFile.Create(path, text);
            terminal.Out.WriteLine($"Wrote {name}.");
        }
        else if (RegularFile.ReadText(path, RegularFile.LargestConfiguration)
            .Contains("paperlint", StringComparison.Ordinal)
            || name == "paperlint.yml")
        {
            terminal.Out.WriteLine($"Left {name} as it is.");
        }
        else
        {
            terminal.Out.WriteLine($"Left {name} as it is; to add to it:\n{text}");
        }
    }

    private static void Append(string name, string section, Terminal terminal)
    {
        var path = Path.Combine(terminal.WorkingDirectory, name);
        var isThere = false;
        TextFile.Change(path, RegularFile.LargestConfiguration, before =>
        {
            isThere = before.Contains("dotnet_diagnostic.PL", StringComparison.Ordinal)
                || before.Contains("paperlint", StringComparison.Ordinal);
            return isThere ? before : before + (before.Length == 0 ? "" : before.EndsWith('\n') ? "\n" : "\n\n") + section;
        });
        terminal.Out.WriteLine(isThere ? $"Left {name} as it is." : $"Wrote a section of {name}.");
    }

    private static string Corpus(CorpusSurvey survey)
    {
        var files = survey.Patterns.Length == 0
            ? "# files: ['/corpus/*.jsonl']\nexclude: []\n"
            : "files:\n" + string.Concat(survey.Patterns.Select(pattern => $"  - {Quote(pattern)}\n")) + "# exclude: ['/corpus/raw/']\n";
        var kind = survey.Kind switch
        {
            RepositoryKind.DataSet => "# The files are those that 'configs:' in README.md names; keep both alike.\n",
            RepositoryKind.DailyPapers =>
                "# A new page is found by these patterns; 'paperlint check --since origin/main' reports on new papers alone.\n",
            RepositoryKind.ReferenceLibrary => "# References without abstracts are sound: .editorconfig says so.\n",
            _ => "",
        };
        return $$"""
            # What the corpus consists of. Patterns are those of .gitignore, and begin at this folder.
            {{kind}}{{files}}# fields: { title: [name], abstract: [summary] }
            # rules: [my-rules]
            # baseline: {{BaselineFile.DefaultName}}

            """;
    }

    private static string Section(CorpusSurvey survey)
    {
        var withoutAbstracts = survey.Kind == RepositoryKind.ReferenceLibrary ? "dotnet_diagnostic.PL1003.severity = none\n" : "";
        return $$"""
            # paperlint: 'paperlint rules list' shows the codes, 'paperlint check --show-config FILE' what holds for a file.
            [{{Glob(survey)}}]
            {{withoutAbstracts}}# dotnet_diagnostic.PL3002.severity = none
            # dotnet_analyzer_diagnostic.category-math.severity = error

            """;
    }

    /// <summary>A page of today repeats papers of yesterday; a hook on new pages reports on new papers.</summary>
    private static string Hook(CorpusSurvey survey)
    {
        var flags = survey.Kind == RepositoryKind.DailyPapers ? "--staged --force-exclude" : "--force-exclude";
        return $$"""
              - repo: local
                hooks:
                  - id: paperlint-check
                    name: paperlint check
                    entry: paperlint check {{flags}} --
                    language: system
                    files: '\.({{string.Join('|', survey.Extensions.Length == 0 ? ["txt", "jsonl"] : survey.Extensions)}})$'
                    require_serial: true

            """;
    }

    private static string WordsFor(RepositoryKind kind) => kind switch
    {
        RepositoryKind.DataSet => "a data set",
        RepositoryKind.DailyPapers => "pages of papers, day by day,",
        RepositoryKind.ReferenceLibrary => "a library of references",
        _ => "papers",
    };

    private static string Glob(CorpusSurvey survey) => survey.Extensions switch
    {
        [] => "*",
        [var one] => "*." + one,
        _ => $"*.{{{string.Join(',', survey.Extensions)}}}",
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
