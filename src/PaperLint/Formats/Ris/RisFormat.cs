using System.Collections.Immutable;
using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Ris;

/// <summary>RIS, which reference managers exchange: a line for each value, with a tag of two characters before it.</summary>
/// <remarks>https://en.wikipedia.org/wiki/RIS_(file_format)</remarks>
public sealed class RisFormat : CorpusFormat
{
    public override string Name => "ris";

    public override IReadOnlyList<string> Extensions { get; } = [".ris"];

    public override bool CanLeaveOut => true;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping)
    {
        var tags = RisTags.In(mapping);
        return TextBlocks.Read(stream, RisCutter.Instance, chunk => new RisBlock(chunk, tags))
            .OrSay(bytes => new RisValueReader(bytes).Read(start: 0).Any(), "no reference, which begins with 'TY  -', is in the file; "
                + "nothing was read");
    }

    public override byte[]? WithFields(ReadOnlySpan<byte> record, ImmutableArray<(string Name, string Text)> fields)
    {
        var end = record.LastIndexOf("ER  -"u8);
        if (end < 0)
        {
            return null;
        }

        var lineBreak = record.IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var added = fields.SelectMany(field => RisTags.LinesOf(field.Name, field.Text)).Select(line => line + lineBreak);
        return [.. record[..end], .. Encoding.UTF8.GetBytes(string.Concat(added)), .. record[end..]];
    }

    public override EntryWriter CreateWriter(Stream output) => new RisWriter(output);
}
