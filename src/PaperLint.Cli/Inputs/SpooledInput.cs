using PaperLint.Corpus.Reading;
using PaperLint.Files;

namespace PaperLint.Cli.Inputs;

/// <summary>Standard input on disk, for commands that read it more than once or write it back. The file is gone in the end.</summary>
internal sealed class SpooledInput : IDisposable
{
    private readonly string _path = TemporaryName.In(Path.GetTempPath());

    public SpooledInput(SourceFile source)
    {
        using (var input = source.Open())
        using (var output = new UnbufferedFile(_path, ForThisUser()))
        {
            Copy(input, output);
        }

        using var file = File.OpenRead(_path);
        Source = source with
        {
            Path = _path,
            Open = () => File.OpenRead(_path),
            Format = source.Format.Told(file),
        };
    }

    /// <summary>What was read, under the name that reports give it.</summary>
    public SourceFile Source { get; }

    public void CopyTo(Stream output)
    {
        using var file = Source.Open();
        file.CopyTo(output);
    }

    public void Dispose() => File.Delete(_path);

    /// <summary>A disk that is full keeps nothing of it.</summary>
    private static void Copy(Stream input, UnbufferedFile output)
    {
        try
        {
            input.CopyTo(output);
        }
        catch (IOException)
        {
            File.Delete(output.Name);
            throw;
        }
    }

    /// <summary>The folder for temporary files is everybody's; what is read is not.</summary>
    private static FileStreamOptions ForThisUser()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
