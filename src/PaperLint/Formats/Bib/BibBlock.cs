using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Bib;

/// <summary>Whole entries of a bibliography.</summary>
internal sealed class BibBlock(Chunk chunk, FieldMapping mapping, BibAbbreviations abbreviations) : Block(chunk.Bytes, chunk.Start)
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
            else if (!found.IsAbbreviation && EntryOf(found, problems) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }

    private Entry? EntryOf(BibEntry found, ImmutableArray<InputProblem>.Builder problems)
    {
        var builder = new EntryBuilder();
        foreach (var value in found.Values)
        {
            if (mapping.Find(value.Name) is not { } key)
            {
                continue;
            }

            if (CodecOf(value, key.FieldName is FieldNames.Url or FieldNames.Id) is { } codec)
            {
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
                    $"'{key.Key}' is put together from abbreviations, of which one is defined nowhere above; it was not read")
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
            "the entry has none of the fields that hold a title or an abstract; " + FieldMapping.Advice)
            { Unread = false });
        return null;
    }

    /// <summary>How the text of a value is written; null where nobody knows what it stands for.</summary>
    private FieldCodec? CodecOf(BibValue value, bool isAddress) =>
        value.IsText ? BibTextCodec.Of(value.Parts[0].IsQuoted, isAddress)
        : abbreviations.TextOf(Bytes.Span, value.Parts) is not null && value.Parts.Any(part => part.IsText || !IsNumber(part))
            ? new BibSumCodec(abbreviations, isAddress)
        : null;

    /// <summary>A bare number is no text that anybody set.</summary>
    private bool IsNumber(BibPart part) =>
        !Bytes.Span.Slice(part.Span.Start, part.Span.Length).ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
