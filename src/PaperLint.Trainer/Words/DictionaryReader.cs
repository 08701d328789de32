namespace PaperLint.Trainer.Words;

/// <summary>Reads word lists, one word a line, as Debian's packages wamerican-large and wbritish-large have them.</summary>
internal static class DictionaryReader
{
    /// <summary>The words of ASCII letters, in small letters; possessives are none.</summary>
    public static HashSet<string> Read(IEnumerable<string> paths) =>
        [
            .. paths.SelectMany(File.ReadLines)
                .Where(word => word.Length > 0 && word.All(char.IsAsciiLetter))
                .Select(word => word.ToLowerInvariant()),
        ];
}
