using PaperLint.Cli.Server.Protocol;

namespace PaperLint.Cli.Server;

/// <summary>Shows in the editor that something is being done, from when it has taken a while until it is disposed of.</summary>
internal sealed class ShownProgress : IDisposable
{
    private const string Begin = "begin";
    private const string End = "end";

    private static int s_last;

    private readonly Lock _lock = new();
    private readonly Connection _connection;
    private readonly string _title;
    private readonly string _token = $"paperlint-{Interlocked.Increment(ref s_last)}";
    private readonly Timer _timer;
    private bool _isShown;
    private bool _isOver;

    /// <param name="connection">To an editor that shows progress.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="patience">Nothing is shown of what is done before.</param>
    public ShownProgress(Connection connection, string title, TimeSpan patience)
    {
        (_connection, _title) = (connection, title);
        _timer = new Timer(_ => Show(), null, patience, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_isShown)
            {
                Notify(new ProgressValue(End));
            }
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                _isShown = true;
                _connection.Ask("window/workDoneProgress/create", new ProgressToken(_token), ProtocolJson.Default.ProgressToken);
                Notify(new ProgressValue(Begin) { Title = _title });
            }
        }
    }

    private void Notify(ProgressValue value) =>
        _connection.Notify("$/progress", new ProgressMessage(_token, value), ProtocolJson.Default.ProgressMessage);
}
