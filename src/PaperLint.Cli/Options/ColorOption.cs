using System.CommandLine;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Options;

/// <summary>The flag that says whether what people read is coloured.</summary>
internal sealed class ColorOption
{
    private readonly Option<string> _color = new("--color")
    {
        Description = "Whether to colour: auto (a terminal that can; NO_COLOR and FORCE_COLOR are heard), always or never.",
        DefaultValueFactory = _ => TerminalLooks.Auto,
        HelpName = "WHEN",
    };

    public ColorOption() => _color.AcceptOnlyFromAmong(TerminalLooks.Auto, TerminalLooks.Always, TerminalLooks.Never);

    public void AddTo(Command command) => command.Add(_color);

    /// <summary>One of the words that <see cref="TerminalLooks"/> knows.</summary>
    public string Of(ParseResult parsed) => parsed.GetValue(_color)!;
}
