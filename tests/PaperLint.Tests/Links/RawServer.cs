using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperLint.Tests.Links;

/// <summary>A server on this machine that says what no good server says.</summary>
public sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private long _sent;

    /// <param name="answer">Written after the request was read.</param>
    /// <param name="ending">What comes after it.</param>
    public RawServer(string answer, RawEnding ending = RawEnding.Close)
    {
        _listener.Start();
        _ = ServeAsync(Encoding.ASCII.GetBytes(answer), ending);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections { get; private set; }

    /// <summary>Bytes that were sent and not refused, those of all connections together.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer, RawEnding ending)
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Connections++;
                _ = AnswerAsync(socket, answer, ending);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(Socket socket, byte[] answer, RawEnding ending)
    {
        using (socket)
        {
            try
            {
                await socket.ReceiveAsync(new byte[4096], _stop.Token);
                await SendAsync(socket, answer);
                while (ending == RawEnding.Never)
                {
                    await SendAsync(socket, new byte[64 * 1024]);
                }

                await Task.Delay(ending == RawEnding.Silence ? Timeout.Infinite : 0, _stop.Token);
                socket.LingerState = new LingerOption(enable: ending == RawEnding.Reset, seconds: 0);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // Whoever asked has gone, or the test is over.
            }
        }
    }

    private async Task SendAsync(Socket socket, byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            Interlocked.Add(ref _sent, await socket.SendAsync(bytes, _stop.Token));
        }
    }
}
