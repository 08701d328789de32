using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Cli.Server.Protocol;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;
using PaperLint.Fixes;

namespace PaperLint.Cli.Server;

/// <summary>Repairs of a whole document as edits of its text.</summary>
internal static class DocumentRepair
{
    /// <param name="bytes">The document.</param>
    /// <param name="blocks">All of it, with its repairs.</param>
    /// <exception cref="RequestException">A part of it could not be read.</exception>
    public static IEnumerable<TextChange> Edits(ReadOnlyMemory<byte> bytes, IEnumerable<FixedBlock> blocks)
    {
        var (at, units) = (0, 0);
        foreach (var block in blocks)
        {
            if (!block.Block.IsWhole)
            {
                throw new RequestException(ErrorCode.RequestFailed,
                    "a part of the document could not be read, and repairing the rest could lose it; the diagnostics say where");
            }

            var start = (int)block.Block.Start.ByteOffset;
            foreach (var edit in Apart(block.Entries.SelectMany(EditsOf).Select(edit => Least(block.Block.Bytes.Span, edit))))
            {
                units += Encoding.UTF8.GetCharCount(bytes.Span[at..(start + edit.Start)]);
                at = start + edit.Start;
                var length = Encoding.UTF8.GetCharCount(bytes.Span.Slice(at, edit.Length));
                yield return new TextChange(new TextSpan(units, length), Encoding.UTF8.GetString(edit.Content));
            }
        }
    }

    private static IEnumerable<ByteEdit> EditsOf(FixedEntry entry) => entry.Changes.SelectMany(
        change => SmallEdits.Of(new FieldChanges(entry.Original[change.Key]!, change.Value)));

    /// <summary>Without those within another: what they repair is gone with it.</summary>
    private static IEnumerable<ByteEdit> Apart(IEnumerable<ByteEdit> edits)
    {
        var end = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.Length).Where(edit => edit.Start >= end))
        {
            end = edit.End;
            yield return edit;
        }
    }

    /// <summary>The same edit without the bytes before and after it that stay, so that the editor keeps its cursor and its marks.</summary>
    private static ByteEdit Least(ReadOnlySpan<byte> block, ByteEdit edit)
    {
        var before = block.Slice(edit.Start, edit.Length);
        ReadOnlySpan<byte> after = edit.Content;
        var same = before.CommonPrefixLength(after);
        while (same > 0 && (IsWithinCharacter(before, same) || IsWithinCharacter(after, same)))
        {
            same--;
        }

        before = before[same..];
        after = after[same..];
        var end = 0;
        while (end < before.Length && end < after.Length && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        while (end > 0 && IsWithinCharacter(before, before.Length - end))
        {
            end--;
        }

        return new ByteEdit(edit.Start + same, before.Length - end, after[..^end].ToArray());
    }

    private static bool IsWithinCharacter(ReadOnlySpan<byte> text, int at) => at < text.Length && (text[at] & 0xC0) == 0x80;
}
