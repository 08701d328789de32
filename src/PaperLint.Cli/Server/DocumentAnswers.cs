using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Cli.Server.Protocol;
using PaperLint.Reporting.RulePages;

namespace PaperLint.Cli.Server;

/// <summary>Answers what an editor asks about a document: what a report means, and what can be done about it.</summary>
internal sealed class DocumentAnswers(CorpusFolders corpora, OpenDocuments documents, ClientAbilities abilities)
{
    /// <summary>What stands at a place; null where nothing is reported there.</summary>
    public Hover? HoverAt(DocumentPosition place)
    {
        var document = Find(place.TextDocument.Uri);
        var found = FindAt(document, new TextRange(place.Position, place.Position));
        if (found.IsEmpty)
        {
            return null;
        }

        var text = string.Join("\n\n---\n\n", found.Select(placed => placed.Diagnostic).DistinctBy(diagnostic => diagnostic.Rule)
            .Select(diagnostic => RuleMarkdown.SummaryOf(diagnostic)));
        return new Hover(new MarkupContent(text), document.Text.RangeOf(found[0].Span, abilities.PositionEncoding));
    }

    public CodeAction[] ActionsAt(CodeActionParams asked, CancellationToken cancellation)
    {
        var document = Find(asked.TextDocument.Uri);
        var actions = new List<CodeAction>();
        var wants = asked.Context ?? new CodeActionContext();
        if (wants.Wants(CodeActionKinds.QuickFix))
        {
            var translation = new DiagnosticTranslation(corpora.FolderOf(document), documents, abilities.PositionEncoding);
            var quick = new QuickActions(document, translation)
            {
                EditOf = changes => EditOf(document, changes),
            };
            actions.AddRange(quick.Of(FindAt(document, asked.Range)).Select(action => Resolved(action, cancellation)));
        }

        // Nobody wants it of a single place unless it is asked for: an editor that works out edits late may show it all the same.
        if (wants.Wants(CodeActionKinds.FixAll) && (wants.Only is not null || abilities.ResolvesEdits))
        {
            var all = new CodeAction("Repair all that is safe in this document", CodeActionKinds.FixAll)
            {
                Data = new RepairRequest(document.Uri),
            };
            actions.Add(Resolved(all, cancellation));
        }

        return [.. actions.Where(action => action.Data is null || action.Edit is null || !IsEmpty(action.Edit))];
    }

    /// <summary>The action with its edits.</summary>
    public CodeAction Resolve(CodeAction action, CancellationToken cancellation)
    {
        if (action.Data is not { } wanted)
        {
            return action;
        }

        var document = Find(wanted.Uri);
        var changes = corpora.Of(document).Repair(document, wanted, cancellation);
        return action with { Edit = EditOf(document, changes) };
    }

    /// <summary>Writes down that a report is to be silent.</summary>
    /// <inheritdoc cref="EditedCorpus.Leave"/>
    public void Leave(ReportToLeave report, string command) => corpora.Of(Find(report.Uri)).Leave(report, command);

    private CodeAction Resolved(CodeAction action, CancellationToken cancellation) =>
        abilities.ResolvesEdits ? action : Resolve(action, cancellation);

    private static bool IsEmpty(WorkspaceEdit edit) =>
        (edit.Changes?.Values.All(edits => edits.Length == 0) ?? true)
        && (edit.DocumentChanges?.All(document => document.Edits.Length == 0) ?? true);

    private WorkspaceEdit EditOf(OpenDocument document, IEnumerable<TextChange> changes)
    {
        TextEdit[] edits =
        [
            .. changes.Select(change => new TextEdit(document.Text.RangeOf(change.Span, abilities.PositionEncoding), change.NewText ?? "")),
        ];
        var name = new DocumentName(document.Uri) { Version = document.Version };
        return abilities.TakesVersionedEdits
            ? new WorkspaceEdit { DocumentChanges = [new DocumentEdits(name, edits)] }
            : new WorkspaceEdit { Changes = new Dictionary<string, TextEdit[]> { [document.Uri] = edits } };
    }

    private OpenDocument Find(string uri) =>
        documents[uri] ?? throw new RequestException(ErrorCode.InvalidParams, $"{uri} is not open; open it first");

    /// <summary>What is reported on a stretch of a document.</summary>
    private ImmutableArray<PlacedDiagnostic> FindAt(OpenDocument document, TextRange range)
    {
        if (document.Text.OffsetOf(range.Start, abilities.PositionEncoding) is not { } start
            || document.Text.OffsetOf(range.End, abilities.PositionEncoding) is not { } end
            || end < start)
        {
            throw new RequestException(ErrorCode.InvalidParams, $"{document.Uri} has no such place");
        }

        var asked = TextSpan.FromBounds(start, end);
        var own = corpora.Of(document).EntriesOf(document).Select(diagnostic => PlacedDiagnostic.In(document.Text, diagnostic));
        return [.. own.Concat(document.Carried).Where(placed => placed.Span.IntersectsWith(asked)).OrderBy(placed => placed.Span.Length)];
    }
}
