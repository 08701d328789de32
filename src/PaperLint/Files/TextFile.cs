using System.Text;

namespace PaperLint.Files;

/// <summary>
/// Small files of text that several runs, and people, may write at the same time. What killed runs left beside them is removed.
/// </summary>
public static class TextFile
{
    /// <summary>Each time another run was faster, so that all of a crowd get their turn.</summary>
    private const int MostAttempts = 1_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Puts a changed text in the place of a text; anew, where the file changed in between.</summary>
    /// <param name="path">The file, absolute; one that is not there is empty.</param>
    /// <param name="largest">Bytes that it may have.</param>
    /// <param name="change">Makes the new text; may be asked several times.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read or written.</exception>
    public static void Change(string path, long largest, Func<string, string> change)
    {
        AbandonedFiles.Remove(Path.GetDirectoryName(path)!);
        for (var attempt = 1; ; attempt++)
        {
            var version = FileVersion.Of(path);
            var text = RegularFile.IsThere(path) ? RegularFile.ReadText(path, largest) : "";
            var changed = change(text);
            if (changed == text)
            {
                return;
            }

            try
            {
                Replace(path, version, changed);
                return;
            }
            catch (FileChangedException) when (attempt < MostAttempts)
            {
                // What the other run wrote is the text to be changed.
            }
        }
    }

    /// <summary>Writes a new file.</summary>
    /// <exception cref="FileChangedException">There is one by now.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static void Create(string path, string text)
    {
        AbandonedFiles.Remove(Path.GetDirectoryName(path)!);
        Replace(path, default, text);
    }

    private static void Replace(string path, FileVersion version, string text)
    {
        using var file = new AtomicFile(path, version);
        file.Stream.Write(Utf8.GetBytes(text));
        file.Commit();
    }
}
