using System.CommandLine;

namespace PaperLint.Cli;

/// <summary>The flags that say how diagnostics are printed.</summary>
internal static class OutputOptions
{
    public static Option<string> Format() => new("--output-format") { Description = $"How to print what is found: {string.Join(", ", Reports.Names)}.", DefaultValueFactory = _ => "full", HelpName = "FORMAT" };
}
