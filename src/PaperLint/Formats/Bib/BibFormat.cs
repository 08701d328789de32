using System.Collections.Immutable;
using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Bib;

/// <summary>A BibTeX bibliography.</summary>
public sealed class BibFormat : CorpusFormat
{
    /// <summary>The field with the id of a preprint; of which archive says another field.</summary>
    internal const string Eprint = "eprint";

    public override string Name => "bibtex";

    public override IReadOnlyList<string> Extensions { get; } = [".bib"];

    public override bool CanLeaveOut => true;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping)
    {
        // An abbreviation is defined above all that use it.
        var abbreviations = BibAbbreviations.None;
        mapping = mapping.And(FieldNames.Id, Eprint);
        return TextBlocks.Read(stream, BibCutter.Instance, chunk =>
        {
            abbreviations = abbreviations.With(chunk.Bytes);
            return new BibBlock(chunk, mapping, abbreviations);
        }).OrSay(HasEntry, "no entry of a bibliography, such as '@article{...}', is in the file; nothing was read");
    }

    public override byte[]? WithFields(ReadOnlySpan<byte> record, ImmutableArray<(string Name, string Text)> fields)
    {
        var end = record.LastIndexOf((byte)'}');
        var body = record[..end].TrimEnd(" \t\r\n"u8);
        var comma = body[^1] == ',' ? "" : ",";
        var added = fields.Select(field => $"\n  {field.Name} = {{{BibTextCodec.BracedAddress.Write(field.Text)}}}");
        return [.. body, .. Encoding.UTF8.GetBytes(comma + string.Join(",", added) + "\n"), .. record[end..]];
    }

    public override EntryWriter CreateWriter(Stream output) => new BibWriter(output);

    private static bool HasEntry(ReadOnlyMemory<byte> bytes)
    {
        var reader = new BibEntryReader(bytes);
        while (reader.Next() is { } found)
        {
            if (!found.IsAbbreviation)
            {
                return true;
            }
        }

        return false;
    }
}
