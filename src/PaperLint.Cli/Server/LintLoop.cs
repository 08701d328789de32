using System.Collections.Immutable;
using PaperLint.Cli.Server.Protocol;
using PaperLint.Diagnostics;
using PaperLint.Packs;

namespace PaperLint.Cli.Server;

/// <summary>
/// Lints documents after they were edited, and publishes what is found: after a short pause what their entries show, after a longer
/// one what only the whole corpus tells, too.
/// </summary>
internal sealed class LintLoop(CorpusFolders corpora, OpenDocuments documents, Connection connection)
{
    /// <summary>Edits that belong together come within it; nobody sees it.</summary>
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(5);

    /// <summary>Longer than between two keys of a word.</summary>
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _edited = new(0);
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private CancellationTokenSource? _looking;
    private string? _lastProblem;

    /// <summary>What columns are counted in.</summary>
    public PositionEncoding Encoding { get; set; } = PositionEncoding.Utf16;

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
                PublishEntries(uri);
            }

            if (await _edited.WaitAsync(LongPause, end).ConfigureAwait(false))
            {
                _edited.Release();
                continue;
            }

            PublishAll();
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

    private void PublishEntries(string uri)
    {
        if (documents[uri] is not { } document)
        {
            Publish(new PublishedDiagnostics(uri, []));
            return;
        }

        Try(() =>
        {
            var corpus = corpora.Of(document);
            var translation = TranslationOf(corpus);
            var found = corpus.LintEntries(document);
            Publish(new PublishedDiagnostics(uri,
            [
                .. Own(found ?? [], corpus.NameOf(document)).Select(diagnostic => translation.Show(diagnostic, document.Text)),
                .. document.Carried.Select(carried => translation.Show(carried.Diagnostic, document.Text, carried.Span)),
            ])
            {
                Version = document.Version,
            });
        });
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
            Try(() =>
            {
                foreach (var corpus in documents.All.GroupBy(corpora.Of))
                {
                    PublishAll(corpus.Key, [.. corpus], looking.Token);
                }
            });
        }
        catch (OperationCanceledException)
        {
            // A document was edited: what was found would be of a text that is gone.
        }
        finally
        {
            lock (_lock)
            {
                _looking = null;
            }
        }
    }

    private void PublishAll(EditedCorpus corpus, ImmutableArray<OpenDocument> edited, CancellationToken cancellation)
    {
        var found = corpus.LintAll(edited, cancellation).ToLookup(diagnostic => diagnostic.FileName);
        var translation = TranslationOf(corpus);
        foreach (var document in edited)
        {
            cancellation.ThrowIfCancellationRequested();
            var own = Own(found, corpus.NameOf(document)).ToArray();
            var carried = own.Where(diagnostic => diagnostic.IsFromCorpus)
                .Select(diagnostic => new CarriedDiagnostic(diagnostic, DiagnosticTranslation.SpanOf(diagnostic, document.Text)));
            if (documents.Carry(document, [.. carried]))
            {
                Publish(new PublishedDiagnostics(document.Uri, [.. own.Select(diagnostic => translation.Show(diagnostic, document.Text))])
                {
                    Version = document.Version,
                });
            }
        }
    }

    /// <summary>
    /// What is wrong with a configuration is logged, once. An error of ours is, too, and costs one linting, not the server.
    /// </summary>
    private void Try(Action lint)
    {
        try
        {
            lint();
            _lastProblem = null;
        }
        catch (Exception e) when (e is RuleException or UsageException or IOException or UnauthorizedAccessException)
        {
            if (_lastProblem != e.Message)
            {
                connection.Log(_lastProblem = e.Message);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            connection.LogBug(e);
        }
    }

    private static IEnumerable<LintDiagnostic> Own(IEnumerable<LintDiagnostic> found, string? name) =>
        found.Where(diagnostic => diagnostic.FileName == name);

    private static IEnumerable<LintDiagnostic> Own(ILookup<string, LintDiagnostic> found, string? name) => name is null ? [] : found[name];

    private DiagnosticTranslation TranslationOf(EditedCorpus corpus) => new(corpus.Configuration.Folder, documents, Encoding);

    private void Publish(PublishedDiagnostics found) =>
        connection.Notify("textDocument/publishDiagnostics", found, ProtocolJson.Default.PublishedDiagnostics);
}
