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
    /// <summary>Seconds to try new inputs for; more with PAPERLINT_FUZZ_SECONDS.</summary>
    private static readonly int Seconds =
        int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_FUZZ_SECONDS") ?? "20", CultureInfo.InvariantCulture);

    private static readonly string FoundFolder = Path.Combine(Repository.Root, "tests", "PaperLint.Cli.Tests", "Fuzzing", "found");

    public static TheoryData<string> Found =>
        [.. Directory.GetFiles(FoundFolder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Found))]
    public void What_once_failed_holds(string name)
    {
        var kind = FuzzKinds.All.Single(kind => kind.Name == name[..name.LastIndexOf('-')]);
        using var cli = new CliRun();
        kind.Check(cli, File.ReadAllBytes(Path.Combine(FoundFolder, name)));
    }

    /// <summary>Again with PAPERLINT_FUZZ_SEED.</summary>
    [Fact]
    public void What_nobody_tried_before_holds()
    {
        var seed = Environment.GetEnvironmentVariable("PAPERLINT_FUZZ_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        var mutator = new Mutator(new Random(seed));
        var failures = new List<string>();
        var tried = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < Seconds; tried++)
        {
            var kind = FuzzKinds.All[tried % FuzzKinds.All.Count];
            var sample = kind.Samples[tried / FuzzKinds.All.Count % kind.Samples.Length];
            if (Failure(kind, mutator.Mutate(sample)) is { } failure)
            {
                failures.Add(failure);
            }
        }

        output.WriteLine($"{tried} inputs of seed {seed}");
        failures.ShouldBeEmpty($"of {tried} inputs of seed {seed}");
    }

    private static string? Failure(FuzzKind kind, byte[] input)
    {
        using var cli = new CliRun();
        try
        {
            kind.Check(cli, input);
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
