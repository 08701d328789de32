namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>What reading, linting and repairing an input may cost: in proportion to its length, whatever it holds.</summary>
internal static class FuzzCost
{
    /// <summary>
    /// Bytes allocated for each byte of an input, of which few are held at a time. Lines of two bytes that are read back some dozen
    /// times, as repairs would join them, come near it; what takes the square of a length is far beyond.
    /// </summary>
    private const long AllocatedOfByte = 32_000;

    /// <summary>Bytes allocated besides: what is made at the first use of anything.</summary>
    private const long AllocatedBesides = 50_000_000;

    /// <summary>Of the processor, for each byte of an input.</summary>
    private static readonly TimeSpan TimeOfByte = TimeSpan.FromMicroseconds(100);

    /// <summary>Of the processor, besides: other tests may run at the same time.</summary>
    private static readonly TimeSpan TimeBesides = TimeSpan.FromSeconds(5);

    /// <param name="length">Bytes of the input.</param>
    /// <param name="work">What is done with it, on this thread.</param>
    public static void Hold(int length, Action work)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var time = TimeOf(work);
        (GC.GetAllocatedBytesForCurrentThread() - allocated)
            .ShouldBeLessThan(AllocatedBesides + (AllocatedOfByte * length), "bytes allocated");
        var most = TimeBesides + (TimeOfByte * length);
        (time < most ? time : TimeOf(work)).ShouldBeLessThan(most, "time of the processor, at the second try");
    }

    private static TimeSpan TimeOf(Action work)
    {
        var time = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - time;
    }
}
