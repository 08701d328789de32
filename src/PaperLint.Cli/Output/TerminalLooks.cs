using PaperLint.Reporting;

namespace PaperLint.Cli.Output;

/// <summary>What a terminal can show, by what it says of itself and what its user asked for.</summary>
internal static class TerminalLooks
{
    /// <summary>When reports are coloured.</summary>
    public const string Auto = "auto";

    public const string Always = "always";

    public const string Never = "never";

    /// <summary>The version of VTE, under Gnome's terminals, from which on links are shown.</summary>
    private const int VteWithLinks = 5000;

    /// <summary>Programs that show links (OSC 8), by what they set <c>TERM_PROGRAM</c> to.</summary>
    private static readonly string[] ProgramsWithLinks = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "zed"];

    public static Looks Of(Terminal terminal, string when)
    {
        var colors = HasColors(terminal, when);
        return new Looks(colors)
        {
            Links = colors && HasLinks(terminal),
            TerminalWidth = terminal.OutIsTerminal ? terminal.OutWidth : null,
        };
    }

    /// <summary>
    /// What the command line says, else <c>FORCE_COLOR</c>, else <c>NO_COLOR</c> (https://no-color.org), else whether there is a
    /// terminal that can.
    /// </summary>
    private static bool HasColors(Terminal terminal, string when) => when switch
    {
        Always => true,
        Never => false,
        _ when terminal.Variable("FORCE_COLOR") is { Length: > 0 } force => force is not ("0" or "false"),
        _ when terminal.Variable("NO_COLOR") is { Length: > 0 } => false,
        _ => terminal.OutIsTerminal && !IsDumb(terminal),
    };

    /// <summary>Whether it moves no cursor and draws no colours.</summary>
    public static bool IsDumb(Terminal terminal) => terminal.Variable("TERM") == "dumb";

    /// <summary>No terminal can be asked; these are known to.</summary>
    private static bool HasLinks(Terminal terminal)
    {
        if (terminal.Variable("FORCE_HYPERLINK") is { Length: > 0 } force)
        {
            return force != "0";
        }

        return terminal.OutIsTerminal
            && terminal.Variable("CI") is null
            && (ProgramsWithLinks.Contains(terminal.Variable("TERM_PROGRAM"))
                || terminal.Variable("WT_SESSION") is not null
                || terminal.Variable("KONSOLE_VERSION") is not null
                || terminal.Variable("TERM") is "xterm-kitty" or "alacritty" or "foot"
                || (int.TryParse(terminal.Variable("VTE_VERSION"), out var vte) && vte >= VteWithLinks));
    }
}
