using System.CommandLine;
using PaperLint.Catalog;
using PaperLint.Cli.Output;
using PaperLint.Files;
using PaperLint.Packs;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary><c>rules new</c>: a rule file to begin with, which already passes its tests.</summary>
internal static class RulesNewCommand
{
    public static Command Create(Terminal terminal)
    {
        var code =
            new Argument<string>("CODE") { Description = "PL and four digits that no rule has; those from PL9000 on are never built in." };
        var name = new Argument<string>("NAME") { Description = "The offence, in words joined with hyphens: stripped-times." };
        var category =
            new Option<string>("--category")
            {
                Description = "The folder of the rule.",
                DefaultValueFactory = _ => "text",
                HelpName =
            "NAME"
            };
        var directory =
            new Option<string>("--directory")
            {
                Description = "The folder of rules.",
                DefaultValueFactory = _ => "rules",
                HelpName =
            "DIR"
            };
        var command = new DocumentedCommand("new", "Write the skeleton of a rule.")
        {
            Examples =
                ["paperlint rules new PL9001 doubled-article", "paperlint rules new PL9002 lost-unit --category math --directory my-rules"],
        };
        command.Add(code);
        command.Add(name);
        command.Add(category);
        command.Add(directory);
        command.SetAction(parsed =>
        {
            var skeleton = new RuleSkeleton(parsed.GetValue(code)!, parsed.GetValue(name)!);
            RefuseFolders(parsed.GetValue(category)!, category);
            var pack = Path.Combine(terminal.WorkingDirectory, parsed.GetValue(directory)!);
            var relative = Path.Combine(parsed.GetValue(directory)!, parsed.GetValue(category)!, skeleton.FileName);
            AbandonedFiles.Remove(pack);
            RefuseTaken(skeleton, pack, relative, terminal);
            Write(Path.Combine(terminal.WorkingDirectory, relative), skeleton.Text());
            var schema = Path.Combine(pack, "rule.schema.json");
            if (!File.Exists(schema))
            {
                Write(schema, RuleSchema.Text());
            }

            terminal.Out.WriteLine(
                $"Wrote {VisibleText.Escape(relative)}. When its pattern and examples are yours: paperlint rules test "
                + $"{VisibleText.Escape(parsed.GetValue(directory)!)}");
            return ExitCode.Clean;
        });
        return command;
    }

    private static void RefuseFolders(string category, Option option)
    {
        if (category.Length == 0 || !category.All(c => char.IsAsciiLetterLower(c) || c == '-'))
        {
            throw new UsageException(
                $"{option.Name}: '{VisibleText.Escape(category)}' is no category; a category is words in lower case joined with hyphens, "
                + $"for example text");
        }
    }

    private static void RefuseTaken(RuleSkeleton skeleton, string pack, string relative, Terminal terminal)
    {
        if (skeleton.Problem is { } problem)
        {
            throw new UsageException(problem);
        }

        var packs = new List<RulePack> { new BuiltInRulePack() };
        if (Directory.Exists(pack))
        {
            packs.Add(new DirectoryRulePack(pack));
        }

        var files = packs.SelectMany(one => one.RuleFiles).ToArray();
        if (Array.Find(files, file => Path.GetFileName(file).StartsWith(skeleton.Id + "-", StringComparison.Ordinal)) is { } taken)
        {
            throw new UsageException($"there is a rule {skeleton.Id} already, {VisibleText.Escape(taken)}; choose another code");
        }

        if (File.Exists(Path.Combine(terminal.WorkingDirectory, relative)))
        {
            throw new UsageException($"{VisibleText.Escape(relative)} exists already");
        }
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        TextFile.Create(path, text);
    }
}
