using PaperLint.Diagnostics;
using PaperLint.Files;

namespace PaperLint.Linting.Caching;

/// <summary>
/// Writes a result beside its place and renames it in the end, so that another run never sees half of it. What goes wrong only
/// means that nothing is kept.
/// </summary>
internal sealed class ResultWriter : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly UnbufferedFile _file;
    private readonly ChecksumWriter _checksum;
    private readonly BinaryWriter _writer;
    private readonly DiagnosticWriter _diagnostics;
    private bool _failed;

    /// <param name="path">Where the result belongs.</param>
    /// <param name="key">Of the run.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public ResultWriter(string path, byte[] key, RunInputs run)
    {
        _path = path;
        _temporary = $"{path}.{Guid.NewGuid():N}{ResultFolder.TemporaryExtension}";
        _file = new UnbufferedFile(_temporary, FileMode.CreateNew);
        _checksum = new ChecksumWriter(_file);
        _writer = new BinaryWriter(_checksum.Stream);
        _diagnostics = new DiagnosticWriter(_writer, new RuleNumbers(run.Configurations), run.HasFileEdits);
        _writer.Write(ResultFile.Mark);
        _writer.Write(key);
    }

    public void Add(LintDiagnostic diagnostic) => Try(() =>
    {
        _writer.Write(true);
        _diagnostics.Write(diagnostic);
        _failed = _file.Position > ResultFile.LongestLength;
    });

    /// <summary>Puts the result in its place.</summary>
    public void Commit(RunResult result) => Try(() =>
    {
        _writer.Write(false);
        ResultFile.Write(_writer, result);
        _writer.Flush();
        _checksum.Complete();
        _failed = _file.Position > ResultFile.LongestLength;
        _file.Dispose();
        if (!_failed)
        {
            File.Move(_temporary, _path, overwrite: true);
        }
    });

    public void Dispose()
    {
        ResultFolder.Quietly(_checksum.Dispose);
        ResultFolder.Quietly(_file.Dispose);
        ResultFolder.Quietly(() => File.Delete(_temporary));
    }

    private void Try(Action work)
    {
        try
        {
            if (!_failed)
            {
                work();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            _failed = true;
        }
    }
}
