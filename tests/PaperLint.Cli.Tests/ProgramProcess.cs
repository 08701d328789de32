using System.Diagnostics;

namespace PaperLint.Cli.Tests;

/// <summary>The program in a process of its own, for what a run within the test's process cannot show.</summary>
internal static class ProgramProcess
{
    /// <summary>The packed program to run instead of the one that was built with the tests: PAPERLINT_PROGRAM, its path.</summary>
    private static readonly string? Packed = Environment.GetEnvironmentVariable("PAPERLINT_PROGRAM");

    public static Process Start(string folder, params string[] arguments)
    {
        var program = Packed is null ? [Path.Combine(AppContext.BaseDirectory, "paperlint.dll")] : (string[])[];
        var start = new ProcessStartInfo(Packed ?? "dotnet", [.. program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Tests leave the user's own cache alone.
        start.Environment["XDG_CACHE_HOME"] = folder;
        return Process.Start(start)!;
    }
}
