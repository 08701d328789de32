using System.CommandLine;
using System.CommandLine.Parsing;
using PaperLint.Configuration;

namespace PaperLint.Cli;

/// <summary>The command or flag that a slip was meant to be.</summary>
internal static class DidYouMean
{
    /// <summary>Letters from which on a part of a flag is enough to know it by: <c>--format</c>.</summary>
    private const int TellingLength = 4;

    /// <summary>A question, to end a message with; empty where nothing is near.</summary>
    public static string Command(string written, Command parent) =>
        Question(parent.Subcommands.Select(command => command.Name).Where(name => NearMiss.Is(written, name)));

    /// <summary>A question, to end a message with; empty where nothing is near.</summary>
    public static string Option(string written, CommandResult command)
    {
        var word = written.Split('=')[0];
        string[] known = [.. OptionsOf(command).Select(option => option.Name)];
        var near = known.Where(name => NearMiss.Is(word, name));
        return Question(near.Any() ? near : known.Where(name => IsPart(word.Trim('-'), name)));
    }

    private static IEnumerable<Option> OptionsOf(CommandResult command) => command.Command.Options.Concat(
        command.Command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)));

    private static bool IsPart(string word, string name) => word.Length >= TellingLength
        && name.Split('-').Any(part => part.Equals(word, StringComparison.OrdinalIgnoreCase) || NearMiss.Is(word, part));

    private static string Question(IEnumerable<string> meant)
    {
        var names = string.Join(" or ", meant.Take(2).Select(name => $"'{name}'"));
        return names.Length == 0 ? "" : $"; did you mean {names}?";
    }
}
