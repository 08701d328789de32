using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Bib;

/// <summary>Whole entries of a bibliography.</summary>
internal sealed class BibBlock(Chunk chunk, FieldMapping mapping) : Block(chunk.Bytes, chunk.Start)
{
    protected override ParsedBlock Parse()
    {
        var problems = InputEncoding.InvalidUtf8(Bytes.Span).ToBuilder();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var reader = new BibEntryReader(Bytes);
        while (reader.Next() is { } found)
        {
            if (found.Defect is { } defect)
            {
                problems.Add(new InputProblem(ProblemCodes.BrokenRecord, found.Span.Start, found.Span.Length, defect));
            }
            else if (EntryOf(found, problems) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }

    private static BibTextCodec CodecOf(BibValue value, bool isAddress) => (value.IsQuoted, isAddress) switch
    {
        (true, true) => BibTextCodec.QuotedAddress,
        (true, false) => BibTextCodec.Quoted,
        (false, true) => BibTextCodec.BracedAddress,
        _ => BibTextCodec.Braced,
    };

    private Entry? EntryOf(BibEntry found, ImmutableArray<InputProblem>.Builder problems)
    {
        var builder = new EntryBuilder();
        foreach (var value in found.Values)
        {
            if (mapping.Find(value.Name) is not { } key)
            {
                continue;
            }

            if (value.IsText)
            {
                var codec = CodecOf(value, key.FieldName is FieldNames.Url or FieldNames.Id);
                var source = new FieldSource(this, value.Span.Start, value.Span.Length, codec);
                if (!builder.Add(key, new Field(key.FieldName, codec.Decode(source.Raw), source)))
                {
                    problems.Add(
                        new InputProblem(ProblemCodes.DuplicateKey, value.Span.Start, value.Span.Length,
                        $"'{key.Key}' stands twice in this entry"));
                }
            }
            else if (key.FieldName is FieldNames.Title or FieldNames.Abstract)
            {
                problems.Add(
                    new InputProblem(ProblemCodes.WrongType, value.Span.Start, value.Span.Length,
                    $"'{key.Key}' is put together from abbreviations, which are not read")
                    { Unread = false });
            }
        }

        if (!builder.IsEmpty)
        {
            var entry = builder.Build();
            entry.Extent = found.Span;
            return entry;
        }

        problems.Add(
            new InputProblem(ProblemCodes.UnmappedRecord, found.Span.Start, 1,
            "the entry has none of the fields that hold a title or an abstract")
            { Unread = false });
        return null;
    }
}
