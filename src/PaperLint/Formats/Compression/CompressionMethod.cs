namespace PaperLint.Formats.Compression;

/// <summary>A way of compressing a file, whatever it holds. Stateless.</summary>
public abstract class CompressionMethod
{
    public static CompressionMethod Gzip { get; } = new GzipMethod();

    public static CompressionMethod Zstandard { get; } = new ZstdMethod();

    private static CompressionMethod[] All { get; } = [Gzip, Zstandard];

    /// <summary>The end of the names of files that are compressed so: <c>.gz</c>.</summary>
    public abstract string Suffix { get; }

    /// <summary>The first bytes of a file that is compressed so.</summary>
    public abstract ReadOnlySpan<byte> Mark { get; }

    /// <summary>The method that a name tells, or null.</summary>
    public static CompressionMethod? OfName(string path) =>
        Array.Find(All, method => path.EndsWith(method.Suffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>The method that the beginning of a file tells, or null.</summary>
    public static CompressionMethod? OfContent(ReadOnlySpan<byte> head)
    {
        foreach (var method in All)
        {
            if (head.StartsWith(method.Mark))
            {
                return method;
            }
        }

        return null;
    }

    /// <summary>A path without the suffix of a compressed file.</summary>
    public static string NameOfContent(string path) => OfName(path) is { } method ? path[..^method.Suffix.Length] : path;

    /// <summary>Writes compressed bytes to a file that stays open. To be disposed before the file is.</summary>
    public abstract Stream OpenWrite(Stream file);

    /// <summary>Reads what is compressed; the file stays open.</summary>
    internal abstract DecompressedStream OpenRead(Stream file);
}
