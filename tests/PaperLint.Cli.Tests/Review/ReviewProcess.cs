using System.Diagnostics;
using System.Globalization;

namespace PaperLint.Cli.Tests.Review;

/// <summary>A <c>review</c> that serves its page.</summary>
internal sealed class ReviewProcess : IDisposable
{
    private readonly Process _process;

    private ReviewProcess(Process process, string line)
    {
        _process = process;
        Defects = int.Parse(line.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
    }

    /// <summary>Of the page, with the secret.</summary>
    public Uri Address { get; }

    public int Defects { get; }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ReviewProcess> Start(string folder, params string[] arguments)
    {
        var process = ProgramProcess.Start(folder, ["review", "--no-open", .. arguments]);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line is null)
        {
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return new ReviewProcess(process, line);
    }

    /// <summary>Ends it as a crash would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        using (_process)
        {
            Kill();
        }
    }
}
