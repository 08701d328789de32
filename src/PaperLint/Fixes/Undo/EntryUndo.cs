using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Fixes.Journal;

namespace PaperLint.Fixes.Undo;

/// <summary>
/// Puts back what a run changed in a file that has changed since: each field that still is exactly what the run made of it.
/// </summary>
public sealed class EntryUndo
{
    private readonly Dictionary<(string Field, string After), Queue<JournalEdit>> _edits = [];

    /// <exception cref="IOException">The journal cannot be read, or is damaged.</exception>
    public EntryUndo(IEnumerable<JournalEdit> edits)
    {
        foreach (var edit in edits)
        {
            var key = (edit.Field, Convert.ToBase64String(edit.After));
            (_edits.TryGetValue(key, out var equal) ? equal : _edits[key] = new Queue<JournalEdit>()).Enqueue(edit);
            Left++;
        }
    }

    /// <summary>Fields that were put back.</summary>
    public int Restored { get; private set; }

    /// <summary>Fields that are not what the run made of them.</summary>
    public int Left { get; private set; }

    /// <returns>False where a part of the file could not be read: then it stays as it is.</returns>
    /// <exception cref="FileChangedException">The file changed in between: nothing was written over it.</exception>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public bool Restore(SourceFile file)
    {
        var version = FileVersion.Of(file.Path!);
        using var stream = file.Open();
        return FileRewriter.Rewrite(file, version, file.Format.Read(stream, file.Mapping).Select(Restore), journal: null);
    }

    private RewrittenBlock Restore(Block block) => new(block,
        [.. block.Entries.SelectMany(entry => entry.Fields).Select(Restore).OfType<EntryEdit>().OrderBy(edit => edit.Edit.Start)]);

    private EntryEdit? Restore(Field field)
    {
        if (field.Source is not { } source
            || !_edits.TryGetValue((field.Name, Convert.ToBase64String(source.Raw)), out var edits)
            || !edits.TryDequeue(out var edit))
        {
            return null;
        }

        Restored++;
        Left--;
        return new EntryEdit(edit.Paper, edit.Field, edit.Codes, new ByteEdit(source.Start, source.Length, edit.Before));
    }
}
