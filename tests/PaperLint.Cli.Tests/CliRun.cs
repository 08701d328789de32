using System.Text;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Tests;

/// <summary>A folder of its own in which a test runs the program, in process, as a user would in a shell.</summary>
public sealed class CliRun : IDisposable
{
    private readonly StringWriter _error = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("paperlint-").FullName;

    /// <summary>What the next run finds in its standard input.</summary>
    public byte[] In { get; set; } = [];

    /// <summary>What the last run wrote to standard output.</summary>
    public string Out { get; private set; } = "";

    /// <summary>What the last run wrote to standard error.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Where this folder's runs keep results: every run of every test does, for it must not show.</summary>
    public string CacheFolder => Folder + "-cache";

    /// <summary>The day on which runs take place; null: today.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Cells of the terminal that runs write to; null: they write to none.</summary>
    public int? Width { get; set; }

    /// <summary>Whether a person sees standard error.</summary>
    public bool ErrorIsTerminal { get; set; }

    /// <summary>Variables of the environment that say how output is to look.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What tells the time; null: the clock of <see cref="Day"/>.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>Writes a file, below the folder.</summary>
    public CliRun With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public CliRun With(string name, byte[] content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    /// <summary>Runs the program with arguments as a shell would split them, without quoting.</summary>
    public int Run(string arguments) => Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public int Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        _error.GetStringBuilder().Clear();
        var code = PaperLintProgram.Run(arguments, Terminal(output, _error));
        Out = Encoding.UTF8.GetString(output.ToArray());
        Error = _error.ToString();
        return code;
    }

    /// <summary>What <c>check</c> reports, a line each; it has to find something.</summary>
    public string[] Check(string arguments)
    {
        Run("check --quiet --fail-on suggestion --output-format concise " + arguments).ShouldBe(ExitCode.Found, Error);
        return Out.Trim().Split('\n');
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Where a run in the folder reads and writes.</summary>
    public Terminal Terminal(Stream output, TextWriter error) => new(new MemoryStream(In), output, error)
    {
        WorkingDirectory = Folder,
        Cache = new CacheHome(CacheFolder) { From = 1 },
        Clock = Clock ?? (Day is { } day ? new FixedClock(day) : TimeProvider.System),
        OutIsTerminal = Width is not null,
        OutWidth = Width,
        ErrorIsTerminal = ErrorIsTerminal,
        Variable = name => Variables.GetValueOrDefault(name),
    };

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        if (Directory.Exists(CacheFolder))
        {
            Directory.Delete(CacheFolder, recursive: true);
        }
    }

    private sealed class FixedClock(DateOnly day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(day, TimeOnly.MinValue, TimeSpan.Zero);
    }
}
