using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Formats.Compression;

namespace PaperLint.Fixes.Journal;

/// <summary>What is written of one file while it is changed. Unless it is kept, it is taken out of the journal again.</summary>
internal sealed class JournalRecord : IDisposable
{
    private readonly JournalWriter _journal;
    private readonly FileStream _output;
    private readonly string _path;
    private readonly string _before;
    private readonly string? _original;
    private readonly long _begin;
    private int _edits;
    private bool _isKept;

    public JournalRecord(JournalWriter journal, FileStream output, SourceFile file, string original)
    {
        _journal = journal;
        _output = output;
        _path = file.Path!;
        _begin = output.Position;
        if (file.Format is CompressedFormat || !file.Format.IsText)
        {
            _original = original;
            using var copy = new FileStream(original, FileMode.Create, FileAccess.Write, FileShare.None);
            using var hashed = new HashedStream(copy);
            using var source = File.OpenRead(_path);
            source.CopyTo(hashed);
            copy.Flush(flushToDisk: true);
            _before = hashed.Hash();
        }
        else
        {
            _before = RegularFile.HashOf(_path);
        }
    }

    public void Add(RewrittenBlock block)
    {
        foreach (var edit in block.Edits)
        {
            var bytes = edit.Edit;
            _edits++;
            JournalLines.WriteEdit(_output,
                new JournalEdit(edit.Paper, edit.Field, edit.Codes, block.Block.Start.ByteOffset + bytes.Start)
                {
                    Before = block.Block.Bytes.Slice(bytes.Start, bytes.Length).ToArray(),
                    After = bytes.Content,
                });
        }
    }

    /// <summary>All is known: it is on the disk when this returns.</summary>
    public void Complete(string after)
    {
        var file = new JournalFile(_path, _before, after) { Original = _original, Edits = _edits, EditsAt = _begin };
        JournalLines.WriteFile(_output, file, _journal.NameOf(_path));
        _output.Flush(flushToDisk: true);
    }

    /// <summary>The file was changed.</summary>
    public void Keep()
    {
        _isKept = true;
        _journal.IsWritten = true;
    }

    public void Dispose()
    {
        if (_isKept)
        {
            return;
        }

        _output.SetLength(_begin);
        _output.Position = _begin;
        if (_original is not null)
        {
            File.Delete(_original);
        }
    }
}
