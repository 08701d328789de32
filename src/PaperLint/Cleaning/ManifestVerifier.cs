using System.Text.Json;
using PaperLint.Files;
using PaperLint.Fixes.Journal;
using PaperLint.Fixes.Undo;
using PaperLint.Formats.Compression;

namespace PaperLint.Cleaning;

/// <summary>
/// Proves that the files of a cleaned corpus are those that its manifest tells of, and that its edits make of them the very texts that
/// were cleaned.
/// </summary>
/// <param name="path">Of the manifest, absolute.</param>
public sealed class ManifestVerifier(string path)
{
    private readonly string _folder = Path.GetDirectoryName(path)!;

    /// <summary>Where the original texts are written, under the names of the copies; null: nowhere.</summary>
    public string? Originals { get; init; }

    /// <summary>Where the names of inputs begin.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>What does not agree, in words; nothing where all does.</summary>
    /// <exception cref="IOException">It is no manifest of a whole run, or a file cannot be read.</exception>
    public IEnumerable<string> Problems()
    {
        var (inputs, outputs) = Read();
        foreach (var (name, hash) in outputs.Where(output => HashOf(PathOf(output.Name)) != output.Sha256))
        {
            yield return $"{name} is not the file that was written (SHA-256 {hash})";
        }

        foreach (var (name, hash) in inputs)
        {
            var input = Path.GetFullPath(name, WorkingDirectory);
            if (File.Exists(input) && HashOf(input) != hash)
            {
                yield return $"{name} is not the file that was cleaned any more (SHA-256 {hash})";
            }
        }

        var edits = PathOf(CleanedFolder.EditsName);
        var journal = JournalReader.Read(CleanedFolder.EditsName, edits, _folder)
            ?? throw new IOException($"'{edits}' is cut short: nothing can be put back from it");
        foreach (var file in journal.Files.Where(file => !GivesBack(journal, file)))
        {
            yield return $"{Path.GetRelativePath(_folder, file.Path)} and the edits do not give back the text that was cleaned";
        }
    }

    private bool GivesBack(JournalRun journal, JournalFile file)
    {
        if (!RealPath.StaysIn(_folder, file.Path) || !RegularFile.IsThere(file.Path))
        {
            return false;
        }

        using var target = Target(file);
        using var hashed = new HashedStream(target?.Stream ?? Stream.Null);
        using var copy = RegularFile.Open(file.Path);
        using Stream text = CompressionMethod.OfName(file.Path) is { } method ? method.OpenRead(copy) : copy;
        if (!EditReversal.Write(journal.EditsOf(file), text, hashed) || hashed.Hash() != file.Before)
        {
            return false;
        }

        target?.Commit();
        return true;
    }

    private AtomicFile? Target(JournalFile file)
    {
        if (Originals is null)
        {
            return null;
        }

        var original = Path.Combine(Originals, CompressionMethod.NameOfContent(Path.GetRelativePath(_folder, file.Path)));
        Directory.CreateDirectory(Path.GetDirectoryName(original)!);
        AbandonedFiles.Remove(Path.GetDirectoryName(original)!);
        return Path.Exists(original)
            ? throw new IOException($"'{original}' is there already; name a new folder for the original texts")
            : new AtomicFile(original, default(FileVersion));
    }

    private ((string Name, string Sha256)[] Inputs, (string Name, string Sha256)[] Outputs) Read()
    {
        try
        {
            using var file = RegularFile.Open(path);
            using var json = JsonDocument.Parse(file);
            return json.RootElement.GetProperty("complete").GetBoolean()
                ? (Files(json.RootElement.GetProperty("inputs")), Files(json.RootElement.GetProperty("outputs")))
                : throw new IOException($"the run that wrote '{path}' did not end; run 'clean' again");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new IOException($"'{path}' is no manifest of 'clean'", e);
        }
    }

    private static (string Name, string Sha256)[] Files(JsonElement files) =>
        [.. files.EnumerateArray()
            .Select(file => (ManifestJson.NameOf(file.GetProperty("file")), file.GetProperty("sha256").GetString()!))];

    private string PathOf(string name) => Path.GetFullPath(name, _folder);

    private static string? HashOf(string path) => RegularFile.IsThere(path) ? RegularFile.HashOf(path) : null;
}
