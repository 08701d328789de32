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

    /// <summary>Hands on the diagnostics of an earlier run that was the same; null where there was none.</summary>
    public RunResult? Replay(Action<LintDiagnostic> report)
    {
        var path = _folder.PathOf(_key);
        if (Open(path) is not { } stored)
        {
            return null;
        }

        using var reader = new BinaryReader(stored);
        var diagnostics = new DiagnosticReader(reader, new RuleNumbers(_run.Configurations), _run.HasFileEdits);
        var summary = new LintSummary();
        while (reader.ReadBoolean())
        {
            var diagnostic = diagnostics.Read();
            summary.Add(diagnostic);
            report(diagnostic);
        }

        ResultFolder.Touch(path);
        return ResultFile.Read(reader, summary);
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

    /// <summary>Keeps the result, unless the files changed while they were read, one could not be read, or the machine was too slow for a pattern.</summary>
    public void Keep(RunResult result)
    {
        if (_writer is not null && result.Summary.Unreadable == 0 && !_ranOutOfTime && _hashes.Fit(_run.Files))
        {
            _writer.Commit(result);
            _folder.Trim();
        }
    }

    public void Dispose() => _writer?.Dispose();

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
