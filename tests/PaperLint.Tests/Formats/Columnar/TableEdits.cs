using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Tests.Formats.Columnar;

/// <summary>Copies of tables with changes.</summary>
internal static class TableEdits
{
    public static ByteEdit Edit(Entry paper, string field, TextChange change) =>
        BlockWriter.EditOf(new FieldChanges(paper[field]!, [change]));

    public static byte[] Copy(CorpusFormat format, byte[] file, int row, string field, TextChange change) =>
        Copy(format, file, (paper, of) => of == row ? [Edit(paper, field, change)] : []);

    /// <param name="format">That of the file.</param>
    /// <param name="file">What is copied.</param>
    /// <param name="edits">Those of a paper, by its row.</param>
    public static byte[] Copy(CorpusFormat format, byte[] file, Func<Entry, int, ByteEdit[]> edits)
    {
        var source = new SourceFile("papers", format, () => new MemoryStream(file));
        using var target = new MemoryStream();
        using var copy = source.Format.CreateCopy(source, target);
        foreach (var block in source.Format.Read(file))
        {
            copy.Write(block, block.Entries.SelectMany((paper, row) => edits(paper, (int)block.Start.Row + row)));
        }

        copy.Complete();
        return target.ToArray();
    }
}
