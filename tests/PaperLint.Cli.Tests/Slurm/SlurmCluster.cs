using System.Diagnostics;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Slurm;

/// <summary>A real Slurm with two nodes on this machine, in a folder of its own; see <c>cluster.sh</c>.</summary>
internal sealed class SlurmCluster : IDisposable
{
    /// <summary>It begins a task every second or so, and a busy machine takes its time for each.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly string Script = Repository.PathOf("tests/PaperLint.Cli.Tests/Slurm/cluster.sh");

    private readonly string _folder;
    private readonly string _state;

    /// <param name="folder">Where commands run.</param>
    public SlurmCluster(string folder)
    {
        (_folder, _state) = (folder, folder + "-slurm");
        Directory.CreateDirectory(_state);
        Run($"bash {Script} start {_state}");
    }

    public static bool IsHere => File.Exists("/usr/sbin/slurmctld") && File.Exists("/usr/sbin/munged") && Environment.UserName == "root";

    /// <summary>Runs a line of a shell, which is to succeed, and returns what it says.</summary>
    public string Run(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line]) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        start.Environment["SLURM_CONF"] = Path.Combine(_state, "slurm.conf");
        start.Environment["PAPERLINT"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "paperlint.dll")}";
        start.Environment["XDG_CACHE_HOME"] = _state;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{line}: {output}");
        return output.TrimEnd();
    }

    /// <summary>Waits until a line of a shell says something; asks twice a second.</summary>
    public void WaitFor(string line, Predicate<string> isIt)
    {
        var clock = Stopwatch.StartNew();
        for (var said = Run(line); !isIt(said); said = Run(line))
        {
            clock.Elapsed.ShouldBeLessThan(Patience, $"{line} still says: {said}");
            Thread.Sleep(500);
        }
    }

    public void WaitUntilIdle() => WaitFor("squeue --noheader", jobs => jobs.Length == 0);

    public void Dispose()
    {
        Run($"scancel --full --user=$(id -un); bash {Script} stop {_state}");
        Directory.Delete(_state, recursive: true);
    }
}
