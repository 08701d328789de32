using Microsoft.CodeAnalysis.Text;
using PaperLint.Cli.Server.Protocol;
using PaperLint.Decisions;
using PaperLint.Diagnostics;
using PaperLint.Reporting;
using PaperLint.Rules;

namespace PaperLint.Cli.Server;

/// <summary>What can be done about reports on a document.</summary>
internal sealed class QuickActions(OpenDocument document, DiagnosticTranslation translation)
{
    /// <summary>UTF-16 units of a text that a title quotes.</summary>
    private const int LongestQuote = 40;

    /// <summary>Why a report may be left though it is right; who has another reason writes it into the file.</summary>
    private static readonly string[] Reasons = ["printed so", "meant so"];

    /// <summary>Says edits of the document in the words of the protocol.</summary>
    public required Func<IEnumerable<TextChange>, WorkspaceEdit> EditOf { get; init; }

    public IEnumerable<CodeAction> Of(IReadOnlyCollection<PlacedDiagnostic> found) =>
        found.Select(RepairOf).OfType<CodeAction>()
            .Concat(found.DistinctBy(placed => placed.Diagnostic.Rule.Id).Select(RepairAllOf).OfType<CodeAction>())
            .Concat(found.SelectMany(WaysToLeave));

    private CodeAction? RepairOf(PlacedDiagnostic placed)
    {
        if (placed.Diagnostic is not { IsFromCorpus: false, Fix: { IsPortable: true } fix })
        {
            return null;
        }

        var changes = fix.Spans.Zip(fix.FileEdits).Select(edit => ChangeOf(edit.First, edit.Second.Content!)).ToArray();
        return new CodeAction(TitleOf(placed, fix, changes), CodeActionKinds.QuickFix)
        {
            Diagnostics = [Show(placed)],
            IsPreferred = fix.Fix.Safety == FixSafety.Safe,
            Edit = EditOf(changes),
        };
    }

    private TextChange ChangeOf(LinePositionSpan span, string content) =>
        new(TextSpan.FromBounds(document.Text.OffsetOf(span.Start), document.Text.OffsetOf(span.End)), content);

    private string TitleOf(PlacedDiagnostic placed, LocatedFix fix, TextChange[] changes)
    {
        var what = changes switch
        {
            [{ NewText: "" } removal] => $"Remove {Quote(removal)}",
            [var change] when change.Span.IsEmpty => $"Insert '{Shorten(change.NewText!)}'",
            [var change] => $"Replace {Quote(change)} by '{Shorten(change.NewText!)}'",
            _ => $"Repair {placed.Diagnostic.Rule}",
        };
        return $"{what} ({placed.Diagnostic.Rule.Id}{(fix.Fix.Safety == FixSafety.Safe ? "" : ", unsafe: look at the result")})";
    }

    private string Quote(TextChange change) => $"'{Shorten(document.Text.Text.Substring(change.Span.Start, change.Span.Length))}'";

    private static string Shorten(string text) => VisibleText.Escape(text.Length <= LongestQuote
        ? text
        : $"{text.AsSpan(0, char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)}…");

    private CodeAction? RepairAllOf(PlacedDiagnostic placed)
    {
        var rule = placed.Diagnostic.Rule;
        return placed.Diagnostic.Fix is not { IsPortable: true, Fix: { } fix } || placed.Diagnostic.IsFromCorpus
            ? null
            : new CodeAction($"Repair all {rule} in this document{(fix.Safety == FixSafety.Safe ? "" : " (unsafe: look at the result)")}",
                CodeActionKinds.QuickFix)
            {
                Diagnostics = [Show(placed)],
                Data = new RepairRequest(document.Uri) { Code = rule.Id, Unsafe = fix.Safety != FixSafety.Safe },
            };
    }

    private IEnumerable<CodeAction> WaysToLeave(PlacedDiagnostic placed)
    {
        var diagnostic = placed.Diagnostic;
        if (diagnostic.Field is null)
        {
            yield break;
        }

        var defect = Defect.ToDecideOn(diagnostic);
        var report = new ReportToLeave(document.Uri, defect.Code, defect.Text) { Paper = defect.Paper, Field = defect.Field };
        if (diagnostic.Entry is { } entry)
        {
            foreach (var reason in Reasons)
            {
                yield return Leave(placed, $"Leave {diagnostic.Rule} in this paper: {reason}", LeaveCommands.Suppress,
                    report with { Paper = entry.Key, Code = diagnostic.Rule.Id, Reason = reason });
            }
        }

        yield return Leave(placed, $"Reject this report of {diagnostic.Rule}: it is no defect", LeaveCommands.Reject, report);
    }

    private CodeAction Leave(PlacedDiagnostic placed, string title, string command, ReportToLeave report) =>
        new(title, CodeActionKinds.QuickFix)
        {
            Diagnostics = [Show(placed)],
            Command = new ServerCommandCall(title, command, [report]),
        };

    private ShownDiagnostic Show(PlacedDiagnostic placed) => translation.Show(placed, document.Text);
}
