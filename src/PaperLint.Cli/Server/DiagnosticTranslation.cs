using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Cli.Server.Protocol;
using PaperLint.Diagnostics;
using PaperLint.Reporting;

namespace PaperLint.Cli.Server;

/// <summary>Says diagnostics of one corpus in the words of the protocol.</summary>
/// <param name="folder">Where names of files begin.</param>
/// <param name="documents">Those that are open.</param>
/// <param name="encoding">What columns are counted in.</param>
internal sealed class DiagnosticTranslation(string folder, OpenDocuments documents, PositionEncoding encoding)
{
    /// <param name="placed">What was found.</param>
    /// <param name="text">The text that it is found in.</param>
    public ShownDiagnostic Show(PlacedDiagnostic placed, DocumentText text)
    {
        var diagnostic = placed.Diagnostic;
        return new ShownDiagnostic(text.RangeOf(placed.Span, encoding), SeverityOf(diagnostic.Severity), diagnostic.Message)
        {
            Code = diagnostic.Rule.Id,
            CodeDescription = RuleAddress.Of(diagnostic.Rule) is { } address ? new CodeDescription(address) : null,
            RelatedInformation = diagnostic.Related.IsEmpty ? null : [.. diagnostic.Related.Select(Show)],
        };
    }

    /// <summary>What was found in a file that is not open; its text is not at hand, so that columns are taken as they are.</summary>
    public static ShownDiagnostic Show(LintDiagnostic diagnostic) =>
        new(new TextRange(PositionOf(diagnostic.Span.Start), PositionOf(diagnostic.Span.End)), SeverityOf(diagnostic.Severity),
            diagnostic.Message)
        {
            Code = diagnostic.Rule.Id,
        };

    private static Position PositionOf(LinePosition position) => new(position.Line, position.Character);

    private static int SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 1,
        DiagnosticSeverity.Warning => 2,
        DiagnosticSeverity.Info => 3,
        _ => 4,
    };

    private RelatedInformation Show(RelatedLocation related)
    {
        var path = Path.GetFullPath(related.FileName, folder);
        var place = new LinePosition((int)Math.Min(related.Position.Row, int.MaxValue), related.Position.Column);
        var open = documents.All.FirstOrDefault(document => document.Path == path);

        // Of a file that is not open, the characters before the place are not known: it is a title, at the beginning of its line.
        var position = open is not null ? open.Text.PositionOf(open.Text.OffsetOf(place), encoding)
            : new Position(place.Line, encoding == PositionEncoding.Utf16 ? place.Character : 0);
        return new RelatedInformation(
            new PlaceInFile(open?.Uri ?? new Uri(path).AbsoluteUri, new TextRange(position, position)), related.Message);
    }
}
