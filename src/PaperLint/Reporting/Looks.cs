using Microsoft.CodeAnalysis;
using PaperLint.Rules;

namespace PaperLint.Reporting;

/// <summary>How a report for people is drawn: whether with ANSI colours and links, and how wide.</summary>
public sealed record Looks(bool Colors)
{
    /// <summary>Cells of a report that goes to no terminal: a text around a finding is cut to them, a message is not.</summary>
    public const int UsualWidth = 100;

    /// <summary>Cells below which nothing is fitted: a terminal that says it is narrower breaks lines itself.</summary>
    private const int Narrowest = 40;

    /// <summary>For text that goes into another format.</summary>
    public static Looks Plain { get; } = new(Colors: false);

    /// <summary>Whether the terminal shows a text as a link.</summary>
    public bool Links { get; init; }

    /// <summary>Cells of the terminal; null where there is none, and lines may be as long as they are.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Cells that a line has.</summary>
    public int Width => TerminalWidth is { } width ? Math.Max(width, Narrowest) : UsualWidth;

    public string Severity(DiagnosticSeverity severity, string text) => severity switch
    {
        DiagnosticSeverity.Error => Wrap("1;31", text),
        DiagnosticSeverity.Warning => Wrap("1;33", text),
        _ => Wrap("1;36", text),
    };

    public string Place(string text) => Wrap("1", text);

    /// <summary>The heading of a paper: where it begins, and as much of its name as has room beside that.</summary>
    /// <param name="place">With what stands between it and the name.</param>
    /// <param name="name">Made visible.</param>
    internal string PaperHeading(string place, string name) =>
        Faint(place) + Place(CellText.Cut(name, Math.Max(Width / 3, Width - CellText.WidthOf(place))));

    public string Repair(string text) => Wrap("32", text);

    public string Removed(string text) => Wrap("9;31", text);

    public string Faint(string text) => Wrap("2", text);

    /// <summary>The code of a rule; it leads to the rule where the terminal shows links (OSC 8) and there is an address.</summary>
    public string Code(Rule rule, DiagnosticSeverity severity)
    {
        var code = Severity(severity, rule.Id);
        return Links && RuleAddress.Of(rule) is { } address ? $"\e]8;;{address}\e\\{code}\e]8;;\e\\" : code;
    }

    private string Wrap(string style, string text) => Colors ? $"\e[{style}m{text}\e[0m" : text;
}
