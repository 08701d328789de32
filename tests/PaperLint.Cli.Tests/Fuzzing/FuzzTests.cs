using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>
/// Damaged inputs of every kind: nothing but an error for users comes of them, and what a repair promises holds. Each run
/// tries others, from a seed that it prints; what ever failed is kept in <c>found</c> and tried in every run.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    /// <summary>Of so many inputs one is given to whole runs of the program, which take a hundred times as long.</summary>
    private const int WholeRunEvery = 200;

    /// <summary>Of so many inputs one is long.</summary>
    private const int LongEvery = 211;

    /// <summary>Seconds to try new inputs for; more with PAPERLINT_FUZZ_SECONDS.</summary>
    private static readonly int Seconds =
        int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_FUZZ_SECONDS") ?? "20", CultureInfo.InvariantCulture);

    private static readonly string FoundFolder = Path.Combine(Repository.Root, "tests", "PaperLint.Cli.Tests", "Fuzzing", "found");

    private static readonly IReadOnlyList<FuzzKind> Read = [.. FuzzKinds.All.Where(kind => kind.Read is not null)];

    private static readonly IReadOnlyList<FuzzKind> RunOnly = [.. FuzzKinds.All.Where(kind => kind.Read is null)];

    public static TheoryData<string> Found =>
        [.. Directory.GetFiles(FoundFolder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Found))]
    public void What_once_failed_holds(string name)
    {
        var kind = FuzzKinds.All.Single(kind => kind.Name == name[..name.LastIndexOf('-')]);
        var input = File.ReadAllBytes(Path.Combine(FoundFolder, name));
        if (kind.Read is { } read)
        {
            FuzzCost.Hold(input.Length, () => read(input));
        }

        using var cli = new CliRun();
        kind.Run(cli, input);
    }

    /// <summary>Again with PAPERLINT_FUZZ_SEED.</summary>
    [Fact]
    public void What_nobody_tried_before_holds()
    {
        var seed = Environment.GetEnvironmentVariable("PAPERLINT_FUZZ_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var failures = new List<string>();
        var tried = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < Seconds; tried++)
        {
            var isWholeRun = tried % WholeRunEvery == 0;
            var kinds = !isWholeRun ? Read : random.Next(2) == 0 ? RunOnly : FuzzKinds.All;
            var kind = kinds[random.Next(kinds.Count)];
            var sample = kind.Samples[random.Next(kind.Samples.Length)];
            var input = tried % LongEvery == 0 ? mutator.Repeat(sample) : mutator.Mutate(sample);
            if (Failure(kind, input, isWholeRun) is { } failure)
            {
                failures.Add(failure);
            }
        }

        output.WriteLine($"{tried} inputs of seed {seed}");
        failures.ShouldBeEmpty($"of {tried} inputs of seed {seed}");
    }

    private static string? Failure(FuzzKind kind, byte[] input, bool isWholeRun)
    {
        try
        {
            if (isWholeRun)
            {
                using var cli = new CliRun();
                kind.Run(cli, input);
            }
            else
            {
                FuzzCost.Hold(input.Length, () => kind.Read!(input));
            }

            return null;
        }
        catch (Exception e)
        {
            var name = $"{kind.Name}-{Convert.ToHexStringLower(SHA256.HashData(input))[..8]}";
            File.WriteAllBytes(Path.Combine(FoundFolder, name), input);
            return $"{name}: {e}";
        }
    }
}
