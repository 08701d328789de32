using System.Collections.Immutable;
using PaperLint.Cli.Server.Protocol;

namespace PaperLint.Cli.Server;

/// <summary>The documents that are open in the editor. Used by several threads at once.</summary>
internal sealed class OpenDocuments
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, OpenDocument> _documents = new(StringComparer.Ordinal);

    public ImmutableArray<OpenDocument> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _documents.Values.OrderBy(document => document.Uri, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>The document as it stands now; null where it is not open.</summary>
    public OpenDocument? this[string uri]
    {
        get
        {
            lock (_lock)
            {
                return _documents.GetValueOrDefault(uri);
            }
        }
    }

    public void Open(DocumentItem item)
    {
        lock (_lock)
        {
            _documents[item.Uri] = new OpenDocument(item.Uri, OpenDocument.PathOf(item.Uri), item.Version, new DocumentText(item.Text));
        }
    }

    /// <summary>Applies edits.</summary>
    /// <exception cref="RequestException">The document is not open, or has no such place: it is no more in step, and closed.</exception>
    public void Change(DidChange change, PositionEncoding encoding)
    {
        lock (_lock)
        {
            var uri = change.TextDocument.Uri;
            if (!_documents.Remove(uri, out var document))
            {
                throw new RequestException(ErrorCode.InvalidParams, $"{uri} is changed and is not open; open it first");
            }

            foreach (var edit in change.ContentChanges)
            {
                document = document.With(edit, encoding);
            }

            _documents.Add(uri, document with { Version = change.TextDocument.Version ?? document.Version });
        }
    }

    public bool Close(string uri)
    {
        lock (_lock)
        {
            return _documents.Remove(uri);
        }
    }

    /// <summary>Keeps what the corpus tells of a document, unless it was edited since.</summary>
    public bool Carry(OpenDocument document, ImmutableArray<PlacedDiagnostic> carried)
    {
        lock (_lock)
        {
            if (!ReferenceEquals(_documents.GetValueOrDefault(document.Uri), document))
            {
                return false;
            }

            _documents[document.Uri] = document with { Carried = carried };
            return true;
        }
    }
}
