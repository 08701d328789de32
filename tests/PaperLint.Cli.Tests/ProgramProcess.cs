using System.Diagnostics;

namespace PaperLint.Cli.Tests;

/// <summary>The program in a process of its own, for what a run within the test's process cannot show.</summary>
internal static class ProgramProcess
{
    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "paperlint.dll"), .. arguments])
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
