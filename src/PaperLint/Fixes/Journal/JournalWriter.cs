using PaperLint.Corpus.Reading;
using PaperLint.Files;

namespace PaperLint.Fixes.Journal;

/// <summary>
/// Writes the journal of a run. What a file was is on the disk before the file is changed: of a run that is killed at any time, each
/// file is what it was, or what the journal says.
/// </summary>
public sealed class JournalWriter : IDisposable
{
    private readonly JournalFolder _folder;
    private readonly string _command;
    private readonly DateTimeOffset _started;
    private UnbufferedFile? _file;
    private int _records;

    internal JournalWriter(JournalFolder folder, string command, DateTimeOffset started)
    {
        _folder = folder;
        _command = command;
        _started = started;
        Id = JournalFolder.NewId(started);
    }

    /// <summary>Of the run.</summary>
    public string Id { get; }

    /// <summary>Whether anything was changed, so that there is something to undo.</summary>
    public bool IsWritten { get; internal set; }

    /// <summary>Begins the record of a file that is going to be changed.</summary>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    internal JournalRecord Begin(SourceFile file)
    {
        Write(() => _file ??= Open());
        return new JournalRecord(this, _file!, file, _folder.PathOfOriginal(Id, ++_records));
    }

    /// <summary>What a file is called: from the folder of the corpus, where it lies below.</summary>
    internal string NameOf(string path)
    {
        var corpus = Path.GetDirectoryName(_folder.Path)!;
        var name = Path.GetRelativePath(corpus, path);
        return name.StartsWith("..", StringComparison.Ordinal) ? path : name;
    }

    public void Dispose()
    {
        if (_file is null)
        {
            return;
        }

        _file.Dispose();
        if (!IsWritten)
        {
            File.Delete(_file.Name);
        }
    }

    /// <summary>Writes to the journal, on a disk that may be full.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal void Write(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"what is there cannot be kept in '{_folder.Path}': {e.Message}; add --no-journal to do without", e);
        }
    }

    private UnbufferedFile Open()
    {
        _folder.Create();
        _folder.Trim(Id);
        var file = new UnbufferedFile(_folder.PathOf(Id), FileMode.CreateNew, FileShare.Read);
        try
        {
            JournalLines.WriteHead(file, _command, _started);
            return file;
        }
        catch (IOException)
        {
            using (file)
            {
                File.Delete(file.Name);
            }

            throw;
        }
    }
}
