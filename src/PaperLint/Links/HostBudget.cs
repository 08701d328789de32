namespace PaperLint.Links;

/// <summary>
/// What one host is asked for: so many questions at once, each so long after the one before, none while it wants to be
/// left alone.
/// </summary>
/// <param name="settings">The limits.</param>
/// <param name="all">Lets in as many questions as may be under way to all hosts.</param>
internal sealed class HostBudget(LinkSettings settings, SemaphoreSlim all) : IDisposable
{
    /// <summary>Questions without any answer, one after another, after which a host is not asked again in the run.</summary>
    private const int MostUnanswered = 5;

    /// <summary>Twice the wait after each answer that asks for one and does not say for how long, up to this often.</summary>
    private const int MostDoublings = 5;

    private readonly SemaphoreSlim _slots = new(settings.PerHost);
    private readonly SemaphoreSlim _door = new(1);
    private readonly Lock _lock = new();
    private readonly long _start = settings.Clock.GetTimestamp();
    private TimeSpan _free;
    private int _unanswered;
    private int _waits;

    /// <summary>Why the host is not asked again in this run; null while it is.</summary>
    public string? Closed { get; private set; }

    /// <summary>Waits for the host's turn. Whoever has it gives it back by <see cref="Leave"/>.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        await _slots.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _door.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                await WaitForTurnAsync(cancellation).ConfigureAwait(false);
            }
            finally
            {
                _door.Release();
            }
        }
        catch
        {
            _slots.Release();
            throw;
        }
    }

    /// <summary>Gives the turn back, and takes to heart what came back.</summary>
    public void Leave(Reply reply)
    {
        all.Release();
        _slots.Release();
        lock (_lock)
        {
            _unanswered = reply.Kind == ReplyKind.NoAnswer ? _unanswered + 1 : 0;
            if (_unanswered >= MostUnanswered)
            {
                Closed ??= $"the host did not answer {MostUnanswered} times in a row";
            }

            if (!reply.AsksToWait)
            {
                _waits = 0;
                return;
            }

            var wait = reply.RetryAfter ?? settings.RetryDelay * (1 << Math.Min(_waits++, MostDoublings));
            if (wait > settings.MaxWait)
            {
                Closed ??= $"the host asked to be left alone for {wait.TotalSeconds:0} s";
                return;
            }

            var until = Now + wait;
            _free = until > _free ? until : _free;
        }
    }

    /// <summary>Since the budget was made; clocks may be set, this goes on.</summary>
    private TimeSpan Now => settings.Clock.GetElapsedTime(_start);

    public void Dispose()
    {
        _slots.Dispose();
        _door.Dispose();
    }

    private async Task WaitForTurnAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await WaitUntilFreeAsync(cancellation).ConfigureAwait(false);
            await all.WaitAsync(cancellation).ConfigureAwait(false);
            if (TakeTurn() <= TimeSpan.Zero)
            {
                return;
            }

            // The host asked for a wait in the meantime.
            all.Release();
        }
    }

    private async Task WaitUntilFreeAsync(CancellationToken cancellation)
    {
        while (WaitFor() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, settings.Clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the turn where nothing is to be waited for; else tells how long.</summary>
    private TimeSpan TakeTurn()
    {
        lock (_lock)
        {
            var wait = WaitFor();
            if (wait <= TimeSpan.Zero)
            {
                _free = Now + settings.Interval;
            }

            return wait;
        }
    }

    private TimeSpan WaitFor()
    {
        lock (_lock)
        {
            var now = Now;
            if (Closed is null && now < _free)
            {
                // Timers may be early by a millisecond; then one more is waited.
                return _free - now + TimeSpan.FromMilliseconds(1);
            }

            return TimeSpan.Zero;
        }
    }
}
