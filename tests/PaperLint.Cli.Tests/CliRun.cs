using System.Text;

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
        var code = PaperLintProgram.Run(arguments, new Terminal(new MemoryStream(In), output, _error) { WorkingDirectory = Folder });
        Out = Encoding.UTF8.GetString(output.ToArray());
        Error = _error.ToString();
        return code;
    }

    /// <summary>What <c>check</c> reports, a line each; it has to find something.</summary>
    public string[] Check(string arguments)
    {
        Run("check --quiet --output-format concise " + arguments).ShouldBe(ExitCode.Found, Error);
        return Out.Trim().Split('\n');
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
