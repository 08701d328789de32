using System.Runtime.ExceptionServices;
using PaperLint.Diagnostics;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sets;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>
/// Writes papers to an index as they come, so that no more of a corpus is in memory than where each paper stands.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="texts">Where the fields of papers go; null where they are not kept.</param>
internal sealed class IndexingAnalyzer(DuplicateIndexWriter index, TextsFileWriter? texts) : CorpusAnalyzer
{
    private readonly ThreadLocal<SketchBuilder> _builders = new(() => new SketchBuilder());
    private readonly FileNumbers _files = new();
    private readonly ChunkedList<NumberedPlace> _papers = new();
    private ExceptionDispatchInfo? _failure;

    public override object? Summarize(EntryContext context) => _builders.Value!.Sketch(context.Entry) is { } sketch
        ? new IndexedEntry(sketch, texts is null ? [] : TextsFileWriter.TextsOf(context.Entry))
        : null;

    public override void Add(object summary, EntryReference entry, CorpusContext context)
    {
        var (sketch, fields) = (IndexedEntry)summary;
        var file = _files.Of(entry.FileName);
        var place = new RowPlace(file, entry.Index) { Row = checked((int)entry.Position.Row), Column = entry.Position.Column };
        _papers.Add(new NumberedPlace(file, entry.Index));
        try
        {
            if (_failure is null)
            {
                index.Add(sketch.Row with { Place = place }, sketch.Shingles, sketch.Label, sketch.Key);
                texts?.Add(fields);
            }
        }
        catch (IOException e)
        {
            // While a file is read, this would be taken for the failure to read it.
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }

    /// <exception cref="IOException">The index cannot be written.</exception>
    public override void Conclude(CorpusContext context)
    {
        _failure?.Throw();
        var broken = _files.Names.Where(context.Broken.Contains).Select(_files.Of);
        var rejected = Enumerable.Range(0, _papers.Count)
            .Where(id => context.Rejected.Contains(_files.Names[_papers[id].File], _papers[id].Index));
        index.Complete([.. _files.Names], broken, rejected);
        texts?.Complete(index.Hash);
    }

    private sealed record IndexedEntry(PaperSketch Sketch, byte[] Texts);

    private readonly record struct NumberedPlace(int File, long Index);
}
