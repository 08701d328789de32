using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Bib;

/// <summary>
/// A value that is put together with <c>#</c>. What changes within one of its texts changes there; any other change makes one
/// text of all of it, for an abbreviation stands for the same in other entries.
/// </summary>
internal sealed class BibSumCodec(BibAbbreviations abbreviations, bool isAddress) : FieldCodec
{
    public override string Decode(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder();
        foreach (var part in BibEntryReader.PartsOf(raw))
        {
            text.Append(TextOf(raw, part));
        }

        return text.ToString();
    }

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded)
    {
        var offsets = new int[decoded.Length + 1];
        var unit = 0;
        foreach (var part in BibEntryReader.PartsOf(raw))
        {
            var text = TextOf(raw, part);
            if (part.IsText)
            {
                foreach (var offset in CodecOf(part).MapOffsets(raw.Slice(part.Content.Start, part.Content.Length), text))
                {
                    offsets[unit++] = part.Content.Start + offset;
                }

                unit--;
            }
            else
            {
                offsets.AsSpan(unit, text.Length).Fill(part.Span.Start);
                unit += text.Length;
                offsets[unit] = part.Span.End;
            }
        }

        return offsets;
    }

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes)
    {
        var text = FieldSplice.Apply(decoded, changes);
        var edited = Spliced(raw, changes);
        return edited is not null && Holds(edited, text)
            ? edited
            : Encoding.UTF8.GetBytes($"{{{BibTextCodec.Of(isQuoted: false, isAddress).Write(text)}}}");
    }

    private BibTextCodec CodecOf(BibPart part) => BibTextCodec.Of(part.IsQuoted, isAddress);

    private string TextOf(ReadOnlySpan<byte> raw, BibPart part) => abbreviations.TextOf(raw, part, isAddress)!;

    /// <summary>The value with changes in its texts; null where one is not in a single text.</summary>
    private byte[]? Spliced(ReadOnlySpan<byte> raw, IReadOnlyList<TextChange> changes)
    {
        var edits = new List<ByteEdit>();
        var (unit, next) = (0, 0);
        foreach (var part in BibEntryReader.PartsOf(raw))
        {
            var text = TextOf(raw, part);
            var own = new List<TextChange>();
            while (next < changes.Count && changes[next].Span.End <= unit + text.Length
                && changes[next].Span.Start >= unit && part.IsText)
            {
                var span = changes[next].Span;
                own.Add(new TextChange(new TextSpan(span.Start - unit, span.Length), changes[next].NewText ?? ""));
                next++;
            }

            if (own.Count > 0)
            {
                var content = raw.Slice(part.Content.Start, part.Content.Length);
                edits.Add(new ByteEdit(part.Content.Start, part.Content.Length, CodecOf(part).Edit(content, text, own)));
            }

            unit += text.Length;
        }

        return next == changes.Count ? BlockWriter.Apply(raw, edits) : null;
    }

    private bool Holds(byte[] raw, string text) => BibEntryReader.PartsOf(raw) is { Count: > 0 } && Decode(raw) == text;
}
