using System.Runtime.CompilerServices;

namespace PaperLint.Tests;

/// <summary>Files of this repository, for tests that keep generated ones true.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath("..", Path.GetDirectoryName(ThisFile())!);

    public static string PathOf(string name) => Path.Combine(Root, name);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
