namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>A kind of file that the program reads.</summary>
/// <param name="Name">Begins the names of inputs that are kept.</param>
/// <param name="Samples">Sound inputs, to be damaged.</param>
/// <param name="Check">Holds the properties against an input in a folder of its own; throws where one fails.</param>
internal sealed record FuzzKind(string Name, string[] Samples, Action<CliRun, byte[]> Check);
