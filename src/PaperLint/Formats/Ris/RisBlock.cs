using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Ris;

/// <summary>Whole references of a RIS file.</summary>
internal sealed class RisBlock(Chunk chunk, FieldMapping mapping) : Block(chunk.Bytes, chunk.Start)
{
    private const string First = "TY";
    private const string Last = "ER";

    /// <summary>What one library calls its reference; it is no identifier of the paper.</summary>
    private const string Label = "ID";

    public override Block With(byte[] bytes) => new RisBlock(chunk with { Bytes = bytes }, mapping);

    protected override ParsedBlock Parse()
    {
        var problems = InputEncoding.InvalidUtf8(Bytes.Span).ToBuilder();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var values = new List<RisValue>();
        foreach (var value in new RisValueReader(Bytes).Read(InputEncoding.MarkLength(Bytes.Span, Start)))
        {
            if (value.Tag == First && values.Count > 0)
            {
                problems.Add(new InputProblem(ProblemCodes.BrokenRecord, values[0].Line, 2, "the reference is never ended by 'ER  -'"));
                values.Clear();
            }

            if (value.Tag != First && values.Count == 0)
            {
                problems.Add(new InputProblem(ProblemCodes.BrokenRecord, value.Line, 2,
                    $"'{value.Tag}' stands in no reference; each begins with 'TY  -'"));
                continue;
            }

            values.Add(value);
            if (value.Tag == Last)
            {
                AddEntry(values, entries, problems);
                values.Clear();
            }
        }

        if (values.Count > 0)
        {
            problems.Add(new InputProblem(ProblemCodes.BrokenRecord, values[0].Line, 2, "the reference is never ended by 'ER  -'"));
        }

        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }

    private void AddEntry(List<RisValue> values, ImmutableArray<Entry>.Builder entries, ImmutableArray<InputProblem>.Builder problems)
    {
        var builder = new EntryBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Tag is First or Last or Label || mapping.Find(values[i].Tag) is not { } key)
            {
                continue;
            }

            var last = i;
            while (key.FieldName == FieldNames.Authors && values[last + 1].Tag == values[i].Tag)
            {
                last++;
            }

            AddField(builder, key, ByteSpan.FromBounds(values[i].Text.Start, values[last].Text.End), problems);
            i = last;
        }

        var start = values[0].Line;
        if (builder.IsEmpty)
        {
            problems.Add(new InputProblem(ProblemCodes.UnmappedRecord, start, 2,
                "the reference has none of the tags that hold a title or an abstract; " + FieldMapping.Advice)
            { Unread = false });
            return;
        }

        var entry = builder.Build();
        entry.Extent = ByteSpan.FromBounds(start, AfterBlank(values[^1].Next));
        entries.Add(entry);
    }

    /// <summary>Of addresses that come more than once the first counts; of two titles the last, and that is said.</summary>
    private void AddField(EntryBuilder builder, MappedKey key, ByteSpan span, ImmutableArray<InputProblem>.Builder problems)
    {
        var isText = key.FieldName is FieldNames.Title or FieldNames.Abstract;
        if (!isText && builder.Has(key.FieldName))
        {
            return;
        }

        var source = new FieldSource(this, span.Start, span.Length, RisTextCodec.Instance);
        if (!builder.Add(key, new Field(key.FieldName, source.Codec.Decode(source.Raw), source)))
        {
            problems.Add(new InputProblem(ProblemCodes.DuplicateKey, span.Start, span.Length,
                $"'{key.Key}' stands twice in this reference"));
        }
    }

    /// <summary>Where the blank lines after a reference end.</summary>
    private int AfterBlank(int at)
    {
        var blank = Bytes.Span[at..].IndexOfAnyExcept("\r\n"u8);
        return blank < 0 ? Bytes.Length : at + blank;
    }
}
