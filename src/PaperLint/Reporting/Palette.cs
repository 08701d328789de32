namespace PaperLint.Reporting;

/// <summary>How parts of a report for people are set off: with ANSI colours, or not at all.</summary>
public sealed record Palette(bool Colors)
{
    public string Code(string text) => Wrap("1;31", text);

    public string Place(string text) => Wrap("1", text);

    public string Mark(string text) => Wrap("33", text);

    public string Repair(string text) => Wrap("32", text);

    public string Faint(string text) => Wrap("2", text);

    private string Wrap(string style, string text) => Colors ? $"\e[{style}m{text}\e[0m" : text;
}
