namespace PaperLint.Files;

/// <summary>A file is not what it was when it was read, so nothing was written over it.</summary>
public sealed class FileChangedException(string path)
    : IOException($"another program changed '{path}' in the meantime, so nothing was written over it; run it again")
{
}
