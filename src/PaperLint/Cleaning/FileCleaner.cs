using System.Collections.Immutable;
using System.Security.Cryptography;
using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Fixes;
using PaperLint.Formats;

namespace PaperLint.Cleaning;

/// <summary>Writes the cleaned copy of one file.</summary>
internal sealed class FileCleaner(SourceFile file, ImmutableArray<Fate> fates, RejectedWriter rejected)
{
    /// <exception cref="IOException">The file cannot be read, or is not what it was when the plan was made.</exception>
    public void Clean(FileFixer fixer, CleaningOptions cleaning, Manifest manifest)
    {
        var asJsonLines = cleaning.AsJsonLines || !file.Format.CanLeaveOut;
        var name = CleanedName.Of(file.Name, asJsonLines);
        var path = Path.Combine(cleaning.Directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var counts = new CleanedFile(file.Name, name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var source = new ObservedStream(file.Open(), hash.AppendData);
        using var target = new AtomicFile(path);
        using var output = (asJsonLines ? CorpusFormats.JsonLines : file.Format).OpenWrite(target.Stream);
        var next = 0;
        foreach (var block in fixer.Fix(file, source))
        {
            var papers = block.Block.Entries.Count(entry => !entry.IsChrome);
            if (next + papers > fates.Length)
            {
                throw Changed();
            }

            var cleaned = new CleanedBlock(block, fates.AsSpan(next, papers).ToImmutableArray(), file.Format);
            next += papers;
            cleaned.WriteTo(output, asJsonLines);
            cleaned.CountInto(counts);
            foreach (var (entry, fate) in cleaned.Rejected)
            {
                rejected.Write(entry, fate);
            }

            counts.BrokenRecords += rejected.WriteProblems(file.Name, block.Block);
        }

        if (next != fates.Length)
        {
            throw Changed();
        }

        output.Dispose();
        target.Commit();

        // What follows the last record belongs to the file, too.
        source.CopyTo(Stream.Null);
        manifest.Add(counts with { Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) }, fates);
        manifest.AddOutput(cleaning.Directory, name);
    }

    private IOException Changed() => new($"{file.Name} changed while it was being cleaned; run it again");
}
