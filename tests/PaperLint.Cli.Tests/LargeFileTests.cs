using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PaperLint.Cli.Tests;

/// <summary>A file beyond 4 GiB, made on the spot: run with PAPERLINT_LARGE=1, with 5 GB of free disk.</summary>
public sealed class LargeFileTests(ITestOutputHelper output) : IDisposable
{
    private const long FileLength = 4608L * 1024 * 1024;
    private const long LargestMemory = 300L * 1024 * 1024;

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Memory_stays_small_and_the_last_row_is_right()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PAPERLINT_LARGE") == "1",
            "makes a file of 4.5 GiB; set PAPERLINT_LARGE=1 to run it");
        var rows = WriteLargeFile(_cli.PathOf("large.jsonl"));

        var clock = Stopwatch.StartNew();

        // What duplicates must remember grows with the corpus; its size is measured elsewhere.
        using var process =
            ProgramProcess.Start(_cli.Folder, "check", "--ignore", "duplicates", "--output-format", "concise", "large.jsonl");
        var text = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var memory = PeakMemory(process);
        var found = await text;

        output.WriteLine(
            $"{FileLength / 1024 / 1024} MiB, {rows:N0} papers, {clock.Elapsed.TotalSeconds:F0} s, peak {memory / 1024 / 1024} MiB");
        found.ShouldContain($"large.jsonl:{rows}:38: warning PL7001");
        found.Split('\n').Length.ShouldBeLessThan(5, found);
        memory.ShouldBeLessThan(LargestMemory);
    }

    private static long WriteLargeFile(string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 20) { NewLine = "\n" };
        var filler =
            string.Join(' ',
            Enumerable.Repeat("We study a question that was open for long and answer it with a method that is new, simple and sound.", 12));
        var rows = 0L;
        for (long length = 0; length < FileLength; rows++)
        {
            var record =
                string.Create(CultureInfo.InvariantCulture,
                $"{{\"id\": \"{rows}\", \"title\": \"Paper {rows} of many\", \"abstract\": \"Number {rows} it is. {filler}\"}}");
            file.WriteLine(record);
            length += record.Length + 1;
        }

        file.WriteLine("{\"title\": \"One\", \"abstract\": \"It is 4\\\\% of what there was. " + filler + "\"}");
        return rows + 1;
    }

    /// <summary>The most memory that the process ever had, as the system counts it.</summary>
    private static long PeakMemory(Process process)
    {
        long peak = 0;
        while (!process.WaitForExit(200))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
        }

        return peak;
    }
}
