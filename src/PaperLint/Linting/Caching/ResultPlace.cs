using PaperLint.Corpus.Reading;
using PaperLint.Diagnostics;

namespace PaperLint.Linting.Caching;

/// <summary>Where the result of one run is, or will be.</summary>
public sealed class ResultPlace : IDisposable
{
    private readonly ResultFolder _folder;
    private readonly RunInputs _run;
    private readonly InputHashes _hashes;
    private readonly byte[] _key;
    private ResultWriter? _writer;
    private bool _ranOutOfTime;

    internal ResultPlace(ResultFolder folder, RunInputs run, InputHashes hashes, byte[] key)
    {
        _folder = folder;
        _run = run;
        _hashes = hashes;
        _key = key;
    }

    /// <summary>
    /// Hands on the diagnostics of an earlier run that was the same; null where there was none. A result is read to its
    /// end before the first is handed on: one that is damaged has said nothing by then, and the run goes on without it.
    /// </summary>
    /// <remarks>
    /// A checksum tells damage from what was written, not who wrote it. Whoever can write to the user's own folder of results
    /// can make up one that is well-formed and says anything, as they could change the program itself: that is not guarded against.
    /// </remarks>
    public RunResult? Replay(Action<LintDiagnostic> report)
    {
        var path = _folder.PathOf(_key);
        if (Open(path) is not { } stored)
        {
            return null;
        }

        using var reader = new BinaryReader(stored);
        var begin = stored.Position;
        if (!IsWhole(reader))
        {
            return null;
        }

        stored.Position = begin;
        var result = Read(reader, report);
        ResultFolder.Touch(path);
        return result;
    }

    /// <summary>The files, so that it is known what was read of them. From now on diagnostics are taken.</summary>
    public IEnumerable<SourceFile> Begin(IEnumerable<SourceFile> files)
    {
        ResultFolder.Quietly(() =>
        {
            _folder.Create();
            _writer = new ResultWriter(_folder.PathOf(_key), _key, _run);
        });
        return _hashes.HashedWhenRead(files);
    }

    public void Add(LintDiagnostic diagnostic)
    {
        _ranOutOfTime |= diagnostic.Rule.Id == EngineDiagnostics.TimeLimit;
        _writer?.Add(diagnostic);
    }

    /// <summary>
    /// Keeps the result, unless the files changed while they were read, one could not be read, or the machine was too slow for a
    /// pattern.
    /// </summary>
    public void Keep(RunResult result)
    {
        if (_writer is not null && result.Summary.Unreadable == 0 && !_ranOutOfTime && _hashes.Fit(_run.Files))
        {
            _writer.Commit(result);
            _folder.Trim();
        }
    }

    public void Dispose() => _writer?.Dispose();

    private bool IsWhole(BinaryReader reader)
    {
        try
        {
            Read(reader, static _ => { });
            return true;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException)
        {
            return false;
        }
    }

    private RunResult Read(BinaryReader reader, Action<LintDiagnostic> report)
    {
        var diagnostics = new DiagnosticReader(reader, new RuleNumbers(_run.Configurations), _run.HasFileEdits);
        var summary = new LintSummary();
        while (reader.ReadBoolean())
        {
            var diagnostic = diagnostics.Read();
            summary.Add(diagnostic);
            report(diagnostic);
        }

        return ResultFile.Read(reader, summary);
    }

    private Stream? Open(string path)
    {
        try
        {
            return ResultFile.Open(path, _key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
