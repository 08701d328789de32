using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Formats.Compression;

namespace PaperLint.Fixes.Journal;

/// <summary>What is written of one file while it is changed. Unless it is kept, it is taken out of the journal again.</summary>
internal sealed class JournalRecord : IDisposable
{
    private readonly JournalWriter _journal;
    private readonly UnbufferedFile _file;

    /// <summary>What is still in it of a record that is not kept is dropped with it.</summary>
    private readonly BufferedStream _output;
    private readonly string _path;
    private readonly string? _original;
    private readonly long _begin;
    private string _before = "";
    private int _edits;
    private bool _isKept;

    public JournalRecord(JournalWriter journal, UnbufferedFile file, SourceFile source, string original)
    {
        _journal = journal;
        _file = file;
        _output = new BufferedStream(file);
        _path = source.Path!;
        _original = source.Format is CompressedFormat || !source.Format.IsText ? original : null;
        _begin = file.Position;
    }

    /// <summary>Notes what the file was, and copies it where edits do not give it back.</summary>
    /// <exception cref="IOException">The file cannot be read, or the journal not be written.</exception>
    public void Begin()
    {
        if (_original is null)
        {
            _before = RegularFile.HashOf(_path);
            return;
        }

        _journal.Write(() =>
        {
            using var copy = new UnbufferedFile(_original, FileMode.Create);
            using var hashed = new HashedStream(copy);
            using var source = File.OpenRead(_path);
            source.CopyTo(hashed);
            copy.Flush(flushToDisk: true);
            _before = hashed.Hash();
        });
    }

    /// <exception cref="IOException">The journal cannot be written.</exception>
    public void Add(RewrittenBlock block) => _journal.Write(() =>
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
    });

    /// <summary>All is known: it is on the disk when this returns.</summary>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    public void Complete(string after) => _journal.Write(() =>
    {
        var file = new JournalFile(_path, _before, after) { Original = _original, Edits = _edits, EditsAt = _begin };
        JournalLines.WriteFile(_output, file, _journal.NameOf(_path));
        _output.Flush();
        _file.Flush(flushToDisk: true);
    });

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

        _file.SetLength(_begin);
        _file.Position = _begin;
        if (_original is not null)
        {
            File.Delete(_original);
        }
    }
}
