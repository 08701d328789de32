using System.Diagnostics;

namespace PaperLint.Tests;

/// <summary>
/// How work grows with the length of what it is done on. Only growth is compared, so that the machine does not matter:
/// what takes the square of the length takes 64 times as long for 8 times the length.
/// </summary>
internal static class Growth
{
    /// <summary>Between 8 times, which is linear, and 64 times.</summary>
    private const double MostTimes = 24;

    /// <summary>A machine may be busy while one measurement is made.</summary>
    private const int Tries = 4;

    /// <summary>Less is as likely garbage collection; what grows with the square takes longer.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(400);

    /// <param name="work">Makes ready, for a length, what is measured when it is called.</param>
    /// <param name="length">The shortest length: such that the square of eight times as much would take seconds.</param>
    public static void ShouldBeLinear(Func<int, Action> work, int length)
    {
        Action[] lengths = [work(length), work(length * 2), work(length * 4), work(length * 8)];
        var measured = new List<string>();
        for (var i = 0; i < Tries; i++)
        {
            var times = lengths.Select(Measure).ToArray();
            if (times[^1] < Shortest || times[^1] < MostTimes * times[0])
            {
                return;
            }

            measured.Add(string.Join(", ", times.Select(time => $"{time.TotalMilliseconds:f0} ms")));
        }

        Assert.Fail(
            $"1, 2, 4 and 8 times the length take {string.Join("; ", measured)}: more than {MostTimes} times as long for 8 times as much");
    }

    private static TimeSpan Measure(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }
}
