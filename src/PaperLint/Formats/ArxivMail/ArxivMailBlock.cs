using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.ArxivMail;

/// <summary>Whole papers of a mail, with what stands before the first.</summary>
internal sealed class ArxivMailBlock(Chunk chunk) : Block(chunk.Bytes, chunk.Start)
{
    public override Block With(byte[] bytes) => new ArxivMailBlock(chunk with { Bytes = bytes });

    protected override ParsedBlock Parse()
    {
        var problems = InputEncoding.InvalidUtf8(Bytes.Span).ToBuilder();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var paper in new ArxivMailReader(Bytes).Read())
        {
            if (paper.Fields.Any(field => field.Name is FieldNames.Title or FieldNames.Abstract))
            {
                entries.Add(new Entry([.. paper.Fields.Select(FieldOf)]) { Extent = paper.Span });
            }
            else
            {
                problems.Add(new InputProblem(ProblemCodes.UnmappedRecord, paper.Span.Start, 2,
                    "the paper has no 'Title:' and no abstract between two backslashes")
                { Unread = false });
            }
        }

        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }

    private Field FieldOf((string Name, ByteSpan Text) field)
    {
        var source = new FieldSource(this, field.Text.Start, field.Text.Length, WrappedTextCodec.Instance);
        return new Field(field.Name, source.Codec.Decode(source.Raw), source);
    }
}
