using System.CommandLine;

namespace PaperLint.Cli.Options;

/// <summary>The flag that says on how many cores a command works.</summary>
internal sealed class JobsOption
{
    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "How many cores to use; all unless given.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public void AddTo(Command command) => command.Add(_jobs);

    /// <exception cref="UsageException">It is less than one.</exception>
    public int Of(ParseResult parsed)
    {
        var jobs = parsed.GetValue(_jobs);
        return jobs >= 1 ? jobs : throw new UsageException($"--jobs: {jobs} is too few; give 1 or more");
    }
}
