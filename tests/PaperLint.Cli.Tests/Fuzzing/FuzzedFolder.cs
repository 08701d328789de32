namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>A folder of its own for what can only be read from a file.</summary>
internal sealed class FuzzedFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("paperlint-").FullName;

    /// <returns>Where the file lies.</returns>
    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
