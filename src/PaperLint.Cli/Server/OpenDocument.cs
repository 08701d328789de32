using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Cli.Server.Protocol;

namespace PaperLint.Cli.Server;

/// <summary>A document as it stands in the editor, at one moment.</summary>
/// <param name="Uri">As the editor calls it.</param>
/// <param name="Path">Where it lies, or will, absolute; null for one that has no place on a disk.</param>
/// <param name="Version">The editor's number of the text.</param>
/// <param name="Text">The text.</param>
internal sealed record OpenDocument(string Uri, string? Path, int Version, DocumentText Text)
{
    /// <summary>What was found when the corpus was looked at last.</summary>
    public ImmutableArray<PlacedDiagnostic> Carried { get; init; } = [];

    /// <summary>The text as a file would have it.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(Text.Text);

    /// <summary>The document after an edit.</summary>
    /// <exception cref="RequestException">The edit is of a place that the document does not have.</exception>
    public OpenDocument With(ContentChange change, PositionEncoding encoding)
    {
        if (change.Range is not { } range)
        {
            return this with { Text = new DocumentText(change.Text), Carried = [] };
        }

        if (Text.OffsetOf(range.Start, encoding) is not { } start || Text.OffsetOf(range.End, encoding) is not { } end || end < start)
        {
            throw new RequestException(ErrorCode.InvalidParams,
                $"an edit of {Uri} is outside of its text ({range.Start.Line}:{range.Start.Character} to {range.End.Line}:"
                + $"{range.End.Character} of {Text.LineCount} lines)");
        }

        var edit = new TextChange(TextSpan.FromBounds(start, end), change.Text);
        return this with
        {
            Text = Text.With(edit),
            Carried = [.. Carried.Select(carried => carried.After(edit)).OfType<PlacedDiagnostic>()],
        };
    }

    /// <summary>Where a URI points to on the disk; null where it does not.</summary>
    public static string? PathOf(string uri) =>
        System.Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
        && parsed is { IsFile: true, IsUnc: false, LocalPath: var path }
        && !path.Contains('\0', StringComparison.Ordinal)
        && System.IO.Path.GetFileName(path).Length > 0
            ? System.IO.Path.GetFullPath(path)
            : null;
}
