using PaperLint.Reporting;

namespace PaperLint.Cli;

/// <summary>The output formats by the names that <c>--output-format</c> takes.</summary>
internal static class Reports
{
    private static readonly Dictionary<string, Func<Terminal, Report>> ByName = new(StringComparer.Ordinal)
    {
        ["full"] = terminal => new FullReport(terminal.Out, new Palette(terminal.OutIsTerminal)),
        ["concise"] = terminal => new ConciseReport(terminal.Out, new Palette(terminal.OutIsTerminal)),
        ["json"] = terminal => new JsonReport(terminal.Out),
        ["json-lines"] = terminal => new JsonLinesReport(terminal.Out),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <exception cref="UsageException">There is no such format.</exception>
    public static Report Create(string name, Terminal terminal) => ByName.TryGetValue(name, out var create)
        ? create(terminal)
        : throw new UsageException($"--output-format: there is no format '{name}'; allowed: {string.Join(", ", ByName.Keys)}");
}
