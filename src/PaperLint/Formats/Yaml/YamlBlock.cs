using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Yaml;

/// <summary>Part of a YAML document, in which the papers are known.</summary>
internal sealed class YamlBlock(DocumentPart part, List<YamlRecord> records) : Block(part.Bytes, part.Start)
{
    protected override ParsedBlock Parse()
    {
        var problems = part.Problems.ToBuilder();
        var entries = ImmutableArray.CreateBuilder<Entry>(records.Count);
        foreach (var record in records)
        {
            var builder = new EntryBuilder();
            foreach (var (key, content, codec) in record.Fields)
            {
                var source = new FieldSource(this, content.Start - (int)Start.ByteOffset, content.Length, codec);
                if (!builder.Add(key, new Field(key.FieldName, source.Codec.Decode(source.Raw), source)))
                {
                    problems.Add(new InputProblem(ProblemCodes.DuplicateKey, source.Start, source.Length,
                        $"'{key.Key}' stands twice in this mapping"));
                }
            }

            entries.Add(builder.Build());
        }

        problems.AddRange(InputEncoding.InvalidUtf8(Bytes.Span));
        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }
}
