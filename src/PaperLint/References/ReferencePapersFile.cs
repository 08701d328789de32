using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Evidence;
using PaperLint.Linting.Caching;

namespace PaperLint.References;

/// <summary>Copies of papers in a binary stream, written and read by the very same build.</summary>
internal static class ReferencePapersFile
{
    /// <summary>Bytes of the shortest paper: two keys, a name, a row, whose it is and two fields that are not there.</summary>
    private const int ShortestPaper = 7;

    /// <summary>Bytes of the shortest finding: a code and a span.</summary>
    private const int ShortestFinding = 3;

    public static void Write(ReferencePapers papers, BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(papers.All.Count());
        foreach (var (key, paper) in papers.All)
        {
            writer.WriteText(key);
            writer.WriteText(paper.Key);
            writer.WriteText(paper.FileName);
            writer.Write7BitEncodedInt64(paper.Row);
            writer.Write(paper.IsOfCorpus);
            Write(paper.Title, writer);
            Write(paper.Abstract, writer);
        }
    }

    /// <exception cref="InvalidDataException">What is read was never written.</exception>
    /// <exception cref="FormatException">The same.</exception>
    /// <exception cref="EndOfStreamException">The same.</exception>
    public static ReferencePapers Read(BinaryReader reader)
    {
        var papers = new (string Key, ReferencePaper Paper)[reader.ReadCount(ShortestPaper)];
        for (var i = 0; i < papers.Length; i++)
        {
            var key = reader.ReadRequiredText();
            papers[i] = (key, new ReferencePaper(reader.ReadRequiredText(), reader.ReadRequiredText(), reader.ReadLongNumber())
            {
                IsOfCorpus = reader.ReadBoolean(),
                Title = ReadField(reader),
                Abstract = ReadField(reader),
            });
        }

        return new ReferencePapers(papers.GroupBy(item => item.Key, item => item.Paper, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal));
    }

    private static void Write(ReferenceField? field, BinaryWriter writer)
    {
        writer.WriteText(field?.Text);
        if (field is null)
        {
            return;
        }

        writer.Write7BitEncodedInt(field.Findings.Length);
        foreach (var (code, span) in field.Findings)
        {
            writer.WriteText(code);
            writer.Write(span);
        }
    }

    private static ReferenceField? ReadField(BinaryReader reader)
    {
        if (reader.ReadText() is not { } text)
        {
            return null;
        }

        var findings = new (string Code, TextSpan Span)[reader.ReadCount(ShortestFinding)];
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = (reader.ReadRequiredText(), reader.ReadSpan());
        }

        return new ReferenceField(text) { Findings = [.. findings] };
    }
}
