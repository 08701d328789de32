using System.Diagnostics;
using System.Globalization;

namespace PaperLint.Cli.Tests;

/// <summary>The program in a process of its own, for what a run within the test's process cannot show.</summary>
internal static class ProgramProcess
{
    /// <summary>The packed program to run instead of the one that was built with the tests: PAPERLINT_PROGRAM, its path.</summary>
    private static readonly string? Packed = Environment.GetEnvironmentVariable("PAPERLINT_PROGRAM");

    public static Process Start(string folder, params string[] arguments) => Process.Start(Of(folder, arguments))!;

    /// <param name="heap">Bytes of all objects at a time; one more ends the run.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Of the program.</param>
    public static Process StartWithin(long heap, string folder, params string[] arguments)
    {
        var start = Of(folder, arguments);
        start.Environment["DOTNET_GCHeapHardLimit"] = heap.ToString("x", CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    private static ProcessStartInfo Of(string folder, string[] arguments)
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
        return start;
    }
}
