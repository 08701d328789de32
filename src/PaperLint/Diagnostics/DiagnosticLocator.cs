using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>Gives findings and input problems of one block their places in the file.</summary>
public sealed class DiagnosticLocator(Block block, string fileName)
{
    /// <summary>
    /// Bytes of a field up to which its edits are worked out for other programs. Each takes a pass over the field, and a
    /// hostile one of a megabyte can have a hundred thousand; no abstract comes near.
    /// </summary>
    private const int LongestForeignEdit = 1 << 16;

    public LintDiagnostic Locate(Finding finding)
    {
        var span = SpanOf(finding.Field, finding.Span);
        var places = new FindingBytePlaces(this, finding);
        return new LintDiagnostic(finding.Rule, fileName, span, MessageOf(finding))
        {
            Further = finding.Further,
            Places = places,
            Entry = finding.Entry.IsChrome ? null : finding.Entry.Identity,
            Field = FieldSpan.Of(finding.Field, finding.Span),
            Fix = finding.Fix is { } fix ? new LocatedFix(fix, SpansOf(fix.Edits, finding, span)) { Places = places } : null,
            Related = finding.Related,
            Proof = finding.Proof,
            IsMinor = finding.IsMinor,
            Certainty = finding.Certainty,
        };
    }

    public LintDiagnostic Locate(InputProblem problem, Rule rule)
    {
        var span = new LinePositionSpan(PositionOf(problem.Start), PositionOf(problem.Start + problem.Length));
        return new LintDiagnostic(rule, fileName, span, rule.Message.Format(match: default, ("detail", DetailOf(problem))));
    }

    private static string MessageOf(Finding finding) => finding.Further == 0
        ? finding.Message
        : string.Create(CultureInfo.InvariantCulture, $"{finding.Message} ({finding.Further:N0} more in this text are not listed)");

    private static string DetailOf(InputProblem problem) => problem.MoreLines == 0
        ? problem.Detail
        : string.Create(CultureInfo.InvariantCulture, $"{problem.Detail}; nor is all UTF-8 in the next {problem.MoreLines:N0} lines");

    /// <summary>A finding on a paper that is gone, at the place that was remembered.</summary>
    public static LintDiagnostic Locate(Finding finding, FieldPlace place) =>
        new(finding.Rule, place.FileName, place.Lines, finding.Message)
        {
            Entry = finding.Entry.Identity,
            Field = new FieldSpan(finding.Field.Name, finding.Span, finding.Field.Text, place.FileOffset) { Column = place.Column },
            Related = finding.Related,
            Proof = finding.Proof,
            IsMinor = finding.IsMinor,
        };

    /// <summary>Where a span of a field stands in the file.</summary>
    public FieldPlace PlaceOf(Field field, TextSpan span) =>
        new(fileName, SpanOf(field, span), FieldSpan.FileOffsetOf(field)) { Column = field.Source?.Column };

    /// <summary>Where the edits stand; <paramref name="found"/> is where the finding stands, which most edits replace.</summary>
    private ImmutableArray<LinePositionSpan> SpansOf(ImmutableArray<FieldEdit> edits, Finding finding, LinePositionSpan found)
    {
        var spans = new LinePositionSpan[edits.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            var (fieldName, change) = edits[i];
            var isFound = change.Span == finding.Span && fieldName == finding.Field.Name;
            spans[i] = isFound ? found : SpanOf(finding.Entry[fieldName]!, change.Span);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    private LinePositionSpan SpanOf(Field field, TextSpan span) =>
        SpanOf(field.BytesOf(span));

    private LinePositionSpan SpanOf(ByteSpan bytes) => new(PositionOf(bytes.Start), PositionOf(bytes.End));

    private LinePosition PositionOf(int byteOffset)
    {
        var (row, column) = block.PositionOf(byteOffset);
        return new LinePosition(checked((int)row), column);
    }

    /// <param name="field">The field that is changed.</param>
    /// <param name="changes">Sorted, apart from each other; one at least.</param>
    internal FileEdit Edit(Field field, TextChange[] changes)
    {
        var span = TextSpan.FromBounds(changes[0].Span.Start, changes[^1].Span.End);
        return block.IsText ? new FileEdit(ByteSpanOf(field, span), ContentOf(field, span, changes)) : new FileEdit(null, null);
    }

    /// <summary>
    /// What the field's way of writing puts in the place of a span by the changes in it; null if it changes the field elsewhere
    /// too.
    /// </summary>
    private static string? ContentOf(Field field, TextSpan span, TextChange[] changes)
    {
        var source = field.Source!;
        var raw = source.Raw;
        if (raw.Length > LongestForeignEdit)
        {
            return null;
        }

        var bytes = field.BytesOf(span);
        var before = raw[..(bytes.Start - source.Start)];
        var after = raw[(bytes.End - source.Start)..];
        var edited = source.Codec.Edit(raw, field.Text, changes).AsSpan();
        return edited.Length >= before.Length + after.Length && edited.StartsWith(before) && edited.EndsWith(after)
            ? Encoding.UTF8.GetString(edited[before.Length..^after.Length])
            : null;
    }

    internal LinePositionSpan? ByteSpanOf(Field field, TextSpan span) =>
        block.IsText
        && field.BytesOf(span) is var bytes
        && BytePositionOf(bytes.Start) is { } start
        && BytePositionOf(bytes.End) is { } end
        ? new LinePositionSpan(start, end)
        : null;

    private LinePosition? BytePositionOf(int byteOffset)
    {
        var lineBreak = block.Bytes.Span[..byteOffset].LastIndexOfAny((byte)'\n', (byte)'\r');
        return lineBreak < 0 && block.Start.Column > 0 ? null : new LinePosition(PositionOf(byteOffset).Line, byteOffset - lineBreak - 1);
    }
}
