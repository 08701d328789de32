namespace PaperLint.Cli.Server;

/// <summary>
/// Has documents linted after they were edited: after a short pause for what their entries show, after a longer one for what only the
/// whole corpus tells, too.
/// </summary>
internal sealed class LintLoop(OpenDocuments documents, Publisher publisher)
{
    /// <summary>Edits that belong together come within it; nobody sees it.</summary>
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(5);

    /// <summary>Longer than between two keys of a word.</summary>
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _edited = new(0);
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private CancellationTokenSource? _looking;

    /// <summary>Says that a document is to be linted.</summary>
    public void Lint(string uri)
    {
        lock (_lock)
        {
            _waiting.Add(uri);
            _looking?.Cancel();
        }

        _edited.Release();
    }

    /// <summary>Says that all documents are to be linted: something else changed.</summary>
    public void LintAll()
    {
        foreach (var document in documents.All)
        {
            Lint(document.Uri);
        }
    }

    /// <summary>Lints whenever something waits, until the end.</summary>
    public async Task Run(CancellationToken end)
    {
        while (true)
        {
            await _edited.WaitAsync(end).ConfigureAwait(false);
            await Task.Delay(ShortPause, end).ConfigureAwait(false);
            foreach (var uri in TakeWaiting())
            {
                publisher.PublishEntries(uri);
            }

            if (await _edited.WaitAsync(LongPause, end).ConfigureAwait(false))
            {
                _edited.Release();
            }
            else
            {
                PublishAll();
            }
        }
    }

    private string[] TakeWaiting()
    {
        lock (_lock)
        {
            while (_edited.Wait(0))
            {
            }

            string[] waiting = [.. _waiting];
            _waiting.Clear();
            return waiting;
        }
    }

    private void PublishAll()
    {
        using var looking = new CancellationTokenSource();
        lock (_lock)
        {
            if (_waiting.Count > 0)
            {
                return;
            }

            _looking = looking;
        }

        try
        {
            publisher.PublishAll(looking.Token);
        }
        catch (OperationCanceledException)
        {
            // What was edited is waiting.
        }
        finally
        {
            lock (_lock)
            {
                _looking = null;
            }
        }
    }
}
