namespace PaperLint.Files;

/// <summary>
/// A file that is written, without a buffer. Of one that grows beyond a limit for files, or beyond what its system has, the runtime
/// says that an argument is wrong; here it is an error of writing, as a full disk is.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="options">How it is opened.</param>
/// <exception cref="IOException">It cannot be opened.</exception>
/// <exception cref="UnauthorizedAccessException">It cannot be opened.</exception>
public sealed class UnbufferedFile(string path, FileStreamOptions options) : FileStream(path, Unbuffered(options))
{
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether it may be there already.</param>
    /// <param name="share">What others may do with it meanwhile.</param>
    public UnbufferedFile(string path, FileMode mode, FileShare share = FileShare.None)
        : this(path, new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share })
    {
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (ArgumentOutOfRangeException e) when (count <= buffer.Length - offset)
        {
            throw TooLong(e);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            base.Write(buffer);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw TooLong(e);
        }
    }

    public override void WriteByte(byte value) => Write([value]);

    /// <summary>What is kept back after an error would fail again when the file is closed.</summary>
    private static FileStreamOptions Unbuffered(FileStreamOptions options)
    {
        options.BufferSize = 0;
        return options;
    }

    private IOException TooLong(Exception e) =>
        new($"'{Name}' would be longer than files may be here ('ulimit -f' shows a limit)", e);
}
