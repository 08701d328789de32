namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>A kind of file that the program reads.</summary>
/// <param name="Name">Begins the names of inputs that are kept.</param>
/// <param name="Samples">Sound inputs, to be damaged.</param>
/// <param name="Run">Holds whole runs over an input, in a folder of their own, to the properties; throws where one fails.</param>
internal sealed record FuzzKind(string Name, byte[][] Samples, Action<CliRun, byte[]> Run)
{
    /// <summary>The same of what can be done without a run, many times a second; null where nothing can.</summary>
    public Action<byte[]>? Read { get; init; }
}
