using System.Globalization;
using Humanizer;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Output;
using PaperLint.Language.Urls;
using PaperLint.Links;

namespace PaperLint.Cli.Runs;

/// <summary>
/// A run that knows what the links of its papers lead to. The files are read for them first; standard input is kept for the
/// second reading.
/// </summary>
internal sealed class LinkedRun : IDisposable
{
    private readonly SpooledInput? _spooled;

    private LinkedRun(LintRun run, SpooledInput? spooled)
    {
        Run = run;
        _spooled = spooled;
    }

    public LintRun Run { get; }

    /// <summary>A run that knows nothing of it.</summary>
    public static LinkedRun Unlinked(LintRun run) => new(run, spooled: null);

    /// <param name="run">The run.</param>
    /// <param name="settings">How links are followed.</param>
    /// <param name="cachePath">Where answers are kept; null: nowhere.</param>
    /// <param name="offline">Whether nobody is asked.</param>
    public static LinkedRun Of(LintRun run, LinkSettings settings, string? cachePath, bool offline)
    {
        var spooled = run.Files is [{ Path: null } standardInput] ? new SpooledInput(standardInput) : null;
        try
        {
            run = spooled is null ? run : run with { Files = [spooled.Source] };
            var links = Collect(run);
            using var cache = cachePath is null ? LinkCache.InMemory() : LinkCache.Open(cachePath);
            var notes = new List<string>();
            if (cache.SetAside is { } aside)
            {
                notes.Add($"the link cache was damaged; it is set aside as {run.Terminal.NameOf(aside)}, and a new one begun");
            }

            if (!offline)
            {
                notes.Add(Describe(Ask(links, settings, cache, run.Terminal)));
            }

            return new LinkedRun(run with { Verdicts = new LinkChecker(settings, cache).Verdicts(links), Cache = null, Notes = [.. notes] },
                spooled);
        }
        catch
        {
            spooled?.Dispose();
            throw;
        }
    }

    public void Dispose() => _spooled?.Dispose();

    private static IReadOnlyCollection<LinkAddress> Collect(LintRun run)
    {
        var collector = new LinkCollector(entry => run.Earlier?.Has(entry) != true);
        foreach (var file in run.Files)
        {
            try
            {
                collector.Add(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The reading that lints comes by it again, and says so.
            }
        }

        return collector.Links;
    }

    private static LinkCensus Ask(
        IReadOnlyCollection<LinkAddress> links, LinkSettings settings, LinkCache cache, Terminal terminal)
    {
        using var line = new ProgressLine(terminal, "Following links");
        var checker = new LinkChecker(settings, cache)
        {
            Progress = progress =>
            {
                line.All = progress.All;
                line.Set(progress.Done);
            },
        };
        return checker.AskAsync(links, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static string Describe(LinkCensus census)
    {
        var left = census.Left == 0 ? "" : $", {Number(census.Left)} left for another run";
        return $"{"link".ToQuantity(census.Links, "N0", CultureInfo.InvariantCulture)}: {Number(census.Known)} known, "
            + $"{Number(census.Asked)} asked{left}";
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
