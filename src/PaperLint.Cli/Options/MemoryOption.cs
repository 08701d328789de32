using System.CommandLine;
using System.Globalization;
using PaperLint.Reporting;

namespace PaperLint.Cli.Options;

/// <summary>The flag that says how much memory a stage may take.</summary>
internal sealed class MemoryOption
{
    /// <summary>Bytes below which a stage has no room for its own program.</summary>
    private const long Least = 64L << 20;

    private static readonly (string Name, int Shift)[] Units = [("KIB", 10), ("MIB", 20), ("GIB", 30), ("K", 10), ("M", 20), ("G", 30)];

    private readonly Option<string> _memory = new("--memory")
    {
        Description = "The memory to use, as 512MiB or 4GiB; what does not fit goes to the folder for temporary files. 1GiB unless given.",
        HelpName = "SIZE",
        DefaultValueFactory = _ => "1GiB",
    };

    public void AddTo(Command command) => command.Add(_memory);

    /// <summary>In bytes.</summary>
    /// <exception cref="UsageException">It is no size, or too small.</exception>
    public long Of(ParseResult parsed)
    {
        var written = parsed.GetValue(_memory)!;
        if (BytesOf(written) is not { } bytes)
        {
            throw new UsageException(
                $"{_memory.Name}: '{VisibleText.Escape(written)}' is no size; write a number with KiB, MiB or GiB, as 512MiB");
        }

        return bytes >= Least
            ? bytes
            : throw new UsageException($"{_memory.Name}: '{VisibleText.Escape(written)}' is too little; give 64MiB or more");
    }

    private static long? BytesOf(string written)
    {
        var unit = Units.FirstOrDefault(unit => written.EndsWith(unit.Name, StringComparison.OrdinalIgnoreCase), (Name: "", Shift: 0));
        return long.TryParse(written.AsSpan(0, written.Length - unit.Name.Length), NumberStyles.None, CultureInfo.InvariantCulture,
                out var number) && number <= long.MaxValue >> 30
            ? number << unit.Shift
            : null;
    }
}
