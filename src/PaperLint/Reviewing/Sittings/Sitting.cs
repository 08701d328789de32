using System.Text.Json;
using PaperLint.Files;

namespace PaperLint.Reviewing.Sittings;

/// <summary>
/// What was done in one sitting and not taken back, on the disk, one act a line, the last one last. Held for this run alone; gone
/// when nothing is left in it.
/// </summary>
internal sealed class Sitting : IDisposable
{
    /// <summary>Bytes of an act: a million decisions made at once.</summary>
    private const int Longest = 512 * 1024 * 1024;

    private readonly UnbufferedFile _file;
    private readonly Stack<long> _starts = new();
    private long _end;

    private Sitting(UnbufferedFile file)
    {
        _file = file;
        FindLines();
    }

    public bool IsEmpty => _starts.Count == 0;

    /// <exception cref="IOException">It cannot be written.</exception>
    public static Sitting Create(string path) =>
        new(Open(path, FileMode.CreateNew));

    /// <returns>Null where it goes on in another run, or is none of ours.</returns>
    public static Sitting? TryOpen(string path)
    {
        try
        {
            return RegularFile.IsThere(path) && new FileInfo(path).LinkTarget is null
                ? new Sitting(Open(path, FileMode.Open))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(ReviewAct act)
    {
        using var line = new MemoryStream();
        JsonLine.Write(line, JsonLine.Readable, json => ActJson.Write(json, act));

        // What a killed run left half-written is written over.
        _file.SetLength(_end);
        _file.Position = _end;
        line.WriteTo(_file);
        _file.Flush();
        _starts.Push(_end);
        _end = _file.Position;
    }

    /// <summary>The last act; null where there is none, or what stands there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ReviewAct? Last()
    {
        if (!_starts.TryPeek(out var start) || _end - start > Longest)
        {
            return null;
        }

        var line = new byte[_end - start];
        _file.Position = start;
        _file.ReadExactly(line);
        try
        {
            using var json = JsonDocument.Parse(line);
            return ActJson.Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    public void RemoveLast()
    {
        _file.SetLength(_starts.Peek());
        _end = _starts.Pop();
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    public void Clear()
    {
        _file.SetLength(0);
        _starts.Clear();
        _end = 0;
    }

    public void Dispose()
    {
        _file.Dispose();
        if (IsEmpty)
        {
            File.Delete(_file.Name);
        }
    }

    private static UnbufferedFile Open(string path, FileMode mode) =>
        new(path, new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None });

    private void FindLines()
    {
        var buffer = new byte[1 << 16];
        var at = 0L;
        for (int read; (read = _file.Read(buffer)) > 0; at += read)
        {
            for (var i = 0; i < read; i++)
            {
                if (buffer[i] == '\n')
                {
                    _starts.Push(_end);
                    _end = at + i + 1;
                }
            }
        }
    }
}
