using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats.Arrow;

/// <summary>What is written anew, another reader reads.</summary>
public sealed class ArrowWriterTests
{
    [Fact]
    public void Every_text_is_where_another_reader_looks_for_it()
    {
        var papers = CorpusFormats.Arrow.Read(ArrowSamples.Write("file")).Papers();
        using var file = new MemoryStream();
        var writer = CorpusFormats.Arrow.CreateWriter(file)!;
        foreach (var paper in papers)
        {
            writer.Write(paper);
        }

        writer.Complete();

        var values = ArrowSamples.Values(file.ToArray());
        foreach (var name in FieldNames.OfPapers)
        {
            values[name].ShouldBe(papers.Select(paper => paper[name]?.Text ?? "null"), name);
        }
    }

    [Fact]
    public void A_file_without_papers_has_its_columns()
    {
        using var file = new MemoryStream();

        CorpusFormats.Arrow.CreateWriter(file)!.Complete();

        CorpusFormats.Arrow.Read(file.ToArray()).Problems().ShouldBeEmpty();
        using var reader = new Apache.Arrow.Ipc.ArrowFileReader(new MemoryStream(file.ToArray()));
        reader.Schema.FieldsList.Select(field => field.Name).ShouldBe(FieldNames.OfPapers);
    }
}
