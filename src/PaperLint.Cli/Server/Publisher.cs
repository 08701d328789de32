using System.Collections.Immutable;
using PaperLint.Cli.Server.Protocol;
using PaperLint.Diagnostics;
using PaperLint.Packs;

namespace PaperLint.Cli.Server;

/// <summary>Lints documents and publishes what is found. Used by one thread at a time.</summary>
internal sealed class Publisher(CorpusFolders corpora, OpenDocuments documents, Connection connection)
{
    /// <summary>What is wrong in files that are no documents of a corpus, such as configurations, by their URIs.</summary>
    private Dictionary<string, ShownDiagnostic[]> _elsewhere = new(StringComparer.Ordinal);

    private string? _lastProblem;

    /// <summary>Nobody asks what takes no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What columns are counted in.</summary>
    public PositionEncoding Encoding { get; set; } = PositionEncoding.Utf16;

    /// <summary>Whether the editor is told when all of a corpus is looked at and that takes a while.</summary>
    public bool ShowsProgress { get; set; }

    /// <summary>Publishes what the entries of a document show, with what its corpus showed when all of it was looked at last.</summary>
    public void PublishEntries(string uri)
    {
        if (documents[uri] is not { } document)
        {
            Publish(uri, _elsewhere.GetValueOrDefault(uri, []), version: null);
        }
        else if (RuleDocument.Is(document))
        {
            Publish(uri, RuleDocument.Lint(document, Encoding), document.Version);
        }
        else
        {
            Try(document, elsewhere: null, () => PublishEntries(document));
        }
    }

    /// <summary>Publishes all that is found in the documents, and in what configures them.</summary>
    /// <exception cref="OperationCanceledException">A document was edited: what was found would be of a text that is gone.</exception>
    public void PublishAll(CancellationToken cancellation)
    {
        var elsewhere = new Dictionary<string, ShownDiagnostic[]>(StringComparer.Ordinal);
        var edited = new Dictionary<EditedCorpus, List<OpenDocument>>();
        foreach (var document in documents.All.Where(document => !RuleDocument.Is(document)))
        {
            Try(document, elsewhere, () =>
            {
                var corpus = corpora.Of(document);
                if (!edited.TryGetValue(corpus, out var own))
                {
                    edited.Add(corpus, own = []);
                }

                own.Add(document);
            });
        }

        foreach (var (corpus, own) in edited)
        {
            Try(own[0], elsewhere, () => PublishAll(corpus, own, elsewhere, cancellation));
        }

        foreach (var (uri, found) in elsewhere)
        {
            Publish(uri, found, documents[uri]?.Version);
        }

        foreach (var uri in _elsewhere.Keys.Where(uri => !elsewhere.ContainsKey(uri)))
        {
            Publish(uri, [], documents[uri]?.Version);
        }

        _elsewhere = elsewhere;
    }

    private void PublishEntries(OpenDocument document)
    {
        var corpus = corpora.Of(document);
        if (corpus.LintEntries(document) is not { } found)
        {
            Publish(document.Uri, _elsewhere.GetValueOrDefault(document.Uri, []), document.Version);
            return;
        }

        var translation = TranslationOf(corpus);
        var placed = found.Select(diagnostic => PlacedDiagnostic.In(document.Text, diagnostic)).Concat(document.Carried);
        Publish(document.Uri, [.. placed.Select(diagnostic => translation.Show(diagnostic, document.Text))], document.Version);
    }

    private void PublishAll(EditedCorpus corpus, List<OpenDocument> edited, Dictionary<string, ShownDiagnostic[]> elsewhere,
        CancellationToken cancellation)
    {
        using var progress = ShowsProgress ? new ShownProgress(connection, "Looking at all papers of the folder", Patience) : null;
        var found = corpus.LintAll(edited, cancellation).ToLookup(diagnostic => diagnostic.FileName);
        if (corpus.Note is { } note)
        {
            LogOnce(note);
        }

        var translation = TranslationOf(corpus);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in edited)
        {
            cancellation.ThrowIfCancellationRequested();
            if (corpus.NameOf(document) is not { } name)
            {
                continue;
            }

            names.Add(name);
            ImmutableArray<PlacedDiagnostic> placed = [.. found[name].Select(diagnostic => PlacedDiagnostic.In(document.Text, diagnostic))];
            if (documents.Carry(document, [.. placed.Where(diagnostic => diagnostic.Diagnostic.IsFromCorpus)]))
            {
                Publish(document.Uri, [.. placed.Select(diagnostic => translation.Show(diagnostic, document.Text))], document.Version);
            }
        }

        foreach (var file in found.Where(file => !names.Contains(file.Key)))
        {
            elsewhere[UriOf(corpus.Configuration.Folder, file.Key)] = [.. file.Select(DiagnosticTranslation.Show)];
        }
    }

    /// <summary>What is wrong with a configuration is told where it stands. An error of ours costs one linting, not the server.</summary>
    private void Try(OpenDocument document, Dictionary<string, ShownDiagnostic[]>? elsewhere, Action lint)
    {
        try
        {
            lint();
        }
        catch (RuleException e)
        {
            LogOnce(e.Message);
            if (elsewhere is not null)
            {
                var start = new Position(e.Line - 1, e.Column - 1);
                elsewhere[UriOf(corpora.FolderOf(document), e.Path)] =
                    [new ShownDiagnostic(new TextRange(start, start with { Character = e.Column }), 1, e.Detail)];
            }
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            LogOnce(e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            connection.LogBug(e);
        }
    }

    private void LogOnce(string problem)
    {
        if (_lastProblem != problem)
        {
            connection.Log(_lastProblem = problem);
        }
    }

    /// <summary>As the editor calls a file, where it has it open.</summary>
    private string UriOf(string folder, string name)
    {
        var path = Path.GetFullPath(name, folder);
        return documents.All.FirstOrDefault(document => document.Path == path)?.Uri ?? new Uri(path).AbsoluteUri;
    }

    private DiagnosticTranslation TranslationOf(EditedCorpus corpus) => new(corpus.Configuration.Folder, documents, Encoding);

    private void Publish(string uri, ShownDiagnostic[] found, int? version) => connection.Notify(
        "textDocument/publishDiagnostics", new PublishedDiagnostics(uri, found) { Version = version },
        ProtocolJson.Default.PublishedDiagnostics);
}
