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
    /// <summary>Where a diagnostic stands in its document.</summary>
    public static TextSpan SpanOf(LintDiagnostic diagnostic, DocumentText text)
    {
        var start = text.OffsetOf(diagnostic.Span.Start);
        return TextSpan.FromBounds(start, Math.Max(start, text.OffsetOf(diagnostic.Span.End)));
    }

    public ShownDiagnostic Show(LintDiagnostic diagnostic, DocumentText text) => Show(diagnostic, text, SpanOf(diagnostic, text));

    /// <param name="diagnostic">What was found.</param>
    /// <param name="text">The text that it is found in.</param>
    /// <param name="span">Where.</param>
    public ShownDiagnostic Show(LintDiagnostic diagnostic, DocumentText text, TextSpan span) =>
        new(text.RangeOf(span, encoding), SeverityOf(diagnostic.Severity), diagnostic.Message)
        {
            Code = diagnostic.Rule.Id,
            CodeDescription = RuleAddress.Of(diagnostic.Rule) is { } address ? new CodeDescription(address) : null,
            RelatedInformation = diagnostic.Related.IsEmpty ? null : [.. diagnostic.Related.Select(Show)],
        };

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
