using System.Text;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>A kind of file that the program reads.</summary>
/// <param name="Name">Begins the names of inputs that are kept.</param>
/// <param name="Samples">Sound inputs, to be damaged.</param>
/// <param name="Check">Holds the properties against an input in a folder of its own; throws where one fails.</param>
internal sealed record FuzzKind(string Name, byte[][] Samples, Action<CliRun, byte[]> Check)
{
    public static FuzzKind OfTexts(string name, string[] samples, Action<CliRun, byte[]> check) =>
        new(name, [.. samples.Select(Encoding.UTF8.GetBytes)], check);
}
