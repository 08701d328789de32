using System.Globalization;
using PaperLint.Corpus.Reading;

namespace PaperLint.Cli.Output;

/// <summary>
/// Shows on standard error how far a long run has come and how long the rest will take; only to a person. It is one line, which
/// makes room for whatever else is written meanwhile.
/// </summary>
internal sealed class ProgressLine(Terminal terminal, string what) : IDisposable
{
    private const int Cells = 24;

    /// <summary>A run that is over before needs no line, and before nobody knows how long it takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly bool _isShown = terminal.ErrorIsTerminal && !TerminalLooks.IsDumb(terminal);
    private readonly long _begin = terminal.Clock.GetTimestamp();
    private TimeSpan _last;
    private bool _isDrawn;
    private long _done;

    /// <summary>What there is to do, in any unit.</summary>
    public long All { get; set; }

    /// <summary>The files, of which the line sees how much is read.</summary>
    public IEnumerable<SourceFile> Watch(IEnumerable<SourceFile> files)
    {
        if (!_isShown)
        {
            return files;
        }

        SourceFile[] all = [.. files];
        All += all.Sum(file => LengthOf(file, terminal));
        return all.Select(file => file with { Open = () => new ObservedStream(file.Open(), bytes => Add(bytes.Length)) });
    }

    /// <summary>Says how much is done. Any thread may.</summary>
    public void Set(long done)
    {
        lock (_lock)
        {
            _done = done;
            Draw();
        }
    }

    /// <summary>Writes something else to the terminal, whole lines of it.</summary>
    public void MakeRoom(Action write)
    {
        lock (_lock)
        {
            Clear();
            write();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            Clear();
        }
    }

    private void Add(int more)
    {
        lock (_lock)
        {
            _done += more;
            Draw();
        }
    }

    private void Draw()
    {
        var elapsed = terminal.Clock.GetElapsedTime(_begin);
        if (!_isShown || All == 0 || elapsed < Patience || elapsed - _last < Between)
        {
            return;
        }

        _last = elapsed;
        _isDrawn = true;
        var share = Math.Clamp((double)_done / All, 0, 1);
        var full = (int)(share * Cells);
        var rest = share > 0 ? elapsed * ((1 - share) / share) : TimeSpan.Zero;
        terminal.FormattedError.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r{what} {new string('█', full)}{new string('░', Cells - full)} {share * 100,3:0} %  {Left(rest)} left\e[K"));
        terminal.FormattedError.Flush();
    }

    private void Clear()
    {
        if (_isDrawn)
        {
            _isDrawn = false;
            terminal.FormattedError.Write("\r\e[K");
            terminal.FormattedError.Flush();
        }
    }

    private static string Left(TimeSpan rest) =>
        rest.ToString(rest.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    private static long LengthOf(SourceFile file, Terminal terminal) =>
        new FileInfo(Path.GetFullPath(file.Name, terminal.WorkingDirectory)) is { Exists: true, Length: var length } ? length : 0;
}
