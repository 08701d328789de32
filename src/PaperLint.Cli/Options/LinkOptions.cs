using System.CommandLine;
using System.Net.Http;
using PaperLint.Analyzers.LinkVerdicts;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Configuration;
using PaperLint.Links;

namespace PaperLint.Cli.Options;

/// <summary>The flags that say whether links are followed, and how.</summary>
internal sealed class LinkOptions
{
    private readonly Option<bool> _online =
        new("--online") { Description = "Follow links, too: ask hosts whether what they lead to is there." };
    private readonly Option<bool> _offline =
        new("--offline") { Description = "Report what is known of links from earlier runs; ask nobody." };
    private readonly Option<string?> _cache =
        new("--link-cache")
        {
            Description =
        "The file that keeps what hosts answered, instead of one in the user's folder for caches.",
            HelpName = "FILE"
        };
    private readonly Option<int?> _maxLinks =
        new("--max-links") { Description = "Ask for this many links at most; the next run goes on with the others.", HelpName = "N" };
    private readonly Option<int?> _failures =
        new("--link-failures") { Description = "How often a link has to fail before it is called dead; 2 unless given.", HelpName = "N" };
    private readonly Option<string?> _apart =
        new("--link-apart") { Description = "How far apart these failures have to be; 1d unless given.", HelpName = "TIME" };
    private readonly Option<int?> _perHost =
        new("--host-concurrency") { Description = "Questions to one host at once; 4 unless given.", HelpName = "N" };
    private readonly Option<string?> _interval =
        new("--host-interval") { Description = "Between two questions to one host; 100ms unless given.", HelpName = "TIME" };
    private readonly Option<string?> _timeout =
        new("--link-timeout") { Description = "How long a host may take for an answer; 20s unless given.", HelpName = "TIME" };
    private readonly Option<bool> _private =
        new("--allow-private")
        {
            Description =
        "Ask also hosts in the machine's own network, which links from outside have no business in."
        };

    /// <summary>Whether the command does nothing else than follow links.</summary>
    public bool Always { get; init; }

    public void AddTo(Command command)
    {
        if (!Always)
        {
            command.Add(_online);
        }

        Option[] options = [_offline, _cache, _maxLinks, _failures, _apart, _perHost, _interval, _timeout, _private];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>The run with what its links lead to, where that is asked for.</summary>
    /// <exception cref="UsageException">A flag cannot be used.</exception>
    /// <exception cref="LinkCacheException">What is known cannot be read or kept.</exception>
    public LinkedRun Follow(ParseResult parsed, LintRun run)
    {
        var offline = parsed.GetValue(_offline);
        if (!offline && !Always && !parsed.GetValue(_online) && !run.Configuration.Links.Online)
        {
            RefuseIdleSelection(run);
            return LinkedRun.Unlinked(run);
        }

        if (offline && !Always && parsed.GetValue(_online))
        {
            throw new UsageException("--online and --offline: give one of them");
        }

        return LinkedRun.Of(run, SettingsOf(parsed, run), CachePath(parsed, run.Terminal), offline);
    }

    private LinkSettings SettingsOf(ParseResult parsed, LintRun run)
    {
        var configured = run.Configuration.Links.Settings;
        var settings = configured with
        {
            MaxLinks = Number(parsed, _maxLinks, least: 0) ?? configured.MaxLinks,
            Failures = Number(parsed, _failures, least: 1) ?? configured.Failures,
            Apart = Time(parsed, _apart) ?? configured.Apart,
            PerHost = Number(parsed, _perHost, least: 1) ?? configured.PerHost,
            Interval = Time(parsed, _interval) ?? configured.Interval,
            Timeout = Time(parsed, _timeout) ?? configured.Timeout,
            AllowPrivate = parsed.GetValue(_private),
            Names = run.Terminal.Names,
            Proxy = HttpClient.DefaultProxy,
            Clock = run.Terminal.Clock,
        };
        return settings.Timeout > TimeSpan.Zero
            ? settings.WithTokens(Environment.GetEnvironmentVariable)
            : throw new UsageException($"{_timeout.Name}: give more than no time");
    }

    private string? CachePath(ParseResult parsed, Terminal terminal) => parsed.GetValue(_cache) is { Length: > 0 } given
        ? Path.GetFullPath(given, terminal.WorkingDirectory)
        : terminal.Cache?.Folder is { } folder ? Path.Combine(folder, "links.db") : null;

    /// <summary>Who selects nothing but rules on what links lead to would be told that nothing is wrong, without a look.</summary>
    private static void RefuseIdleSelection(LintRun run)
    {
        if (run.SelectsOnly(LinkVerdictsProvider.KindName))
        {
            throw new UsageException(
                "--select: these rules are on what links lead to, and none is followed; add --online, or --offline for what is known");
        }
    }

    private static int? Number(ParseResult parsed, Option<int?> option, int least) => parsed.GetValue(option) switch
    {
        { } number when number < least => throw new UsageException($"{option.Name}: {number} is too few; give {least} or more"),
        var number => number,
    };

    private static TimeSpan? Time(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) switch
    {
        null => null,
        var text =>
            Duration.Parse(text)
            ?? throw new UsageException($"{option.Name}: '{Reporting.VisibleText.Escape(text)}' is no time; write {Duration.Allowed}"),
    };
}
