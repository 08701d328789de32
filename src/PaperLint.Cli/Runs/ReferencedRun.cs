using PaperLint.Cli.Inputs;
using PaperLint.Corpus.Reading;
using PaperLint.References;

namespace PaperLint.Cli.Runs;

/// <summary>
/// A run that knows other copies of its papers. The files are read for what identifies these first; standard input is kept for
/// the second reading.
/// </summary>
internal sealed class ReferencedRun : IDisposable
{
    private readonly SpooledInput? _spooled;

    private ReferencedRun(LintRun run, SpooledInput? spooled)
    {
        Run = run;
        _spooled = spooled;
    }

    public LintRun Run { get; }

    /// <summary>A run that knows none.</summary>
    public static ReferencedRun Alone(LintRun run) => new(run, spooled: null);

    public static ReferencedRun Of(LintRun run, SourceFile[] references, ReferenceCache? cache)
    {
        var spooled = run.Files is [{ Path: null } standardInput] ? new SpooledInput(standardInput) : null;
        try
        {
            run = spooled is null ? run : run with { Files = [spooled.Source] };
            var read = new ReferenceReader(run.Catalog, run.FirstSettings, run.Options) { Cache = cache }.Read(run.Files, references);
            return new ReferencedRun(run with
            {
                References = read.Papers,
                ReferenceProblems = read.Problems,
                Besides = [.. run.Besides, .. references],
            }, spooled);
        }
        catch
        {
            spooled?.Dispose();
            throw;
        }
    }

    public void Dispose() => _spooled?.Dispose();
}
