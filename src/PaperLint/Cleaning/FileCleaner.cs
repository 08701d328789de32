using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Fixes;
using PaperLint.Formats;

namespace PaperLint.Cleaning;

/// <summary>Writes the cleaned copy of one file.</summary>
internal sealed class FileCleaner(SourceFile file, ImmutableArray<Fate> fates, SetAsideWriter aside, EditsWriter edits)
{
    /// <exception cref="IOException">The file cannot be read, or is not what it was when the plan was made.</exception>
    public void Clean(FileFixer fixer, CleaningOptions cleaning, Manifest manifest)
    {
        var asJsonLines = OutputNames.IsJsonLines(file, cleaning.AsJsonLines);
        var name = cleaning.Names[file];
        var path = cleaning.Folder.PathOf(name);
        var counts = new CleanedFile(file.Name, name);
        using var source = new HashingStream(file.Open(), hash => counts = counts with { Sha256 = Convert.ToHexStringLower(hash) });
        using var target = new AtomicFile(path);
        var format = asJsonLines ? CorpusFormats.JsonLines : file.Format;
        using var output = asJsonLines ? format.OpenWrite(target.Stream) : null;
        using var copy = asJsonLines ? null : format.CreateCopy(file, target.Stream);
        var next = 0;
        foreach (var block in fixer.Fix(file, source))
        {
            var papers = block.Block.Entries.Count(entry => !entry.IsChrome);
            if (next + papers > fates.Length)
            {
                throw Changed(file.Name);
            }

            var cleaned = new CleanedBlock(block, fates.AsSpan(next, papers).ToImmutableArray(), file.Format);
            next += papers;
            ByteEdit[] replaced = asJsonLines ? [cleaned.WholeAsJsonLines()] : cleaned.Edits();
            copy?.Write(cleaned.Block, replaced);
            output?.Write(replaced[0].Content);
            if (file.Format.IsText)
            {
                edits.Add(cleaned.Block, replaced);
            }

            cleaned.CountInto(counts);
            manifest.Add(cleaned.Repaired);
            foreach (var (entry, fate) in cleaned.Papers)
            {
                SetAside(entry, fate);
            }

            counts.BrokenRecords += aside.WriteProblems(file.Name, block.Block);
        }

        if (next != fates.Length)
        {
            throw Changed(file.Name);
        }

        output?.Dispose();
        copy?.Complete();
        copy?.Dispose();
        target.Commit();
        RequireAll(path, format, asJsonLines ? FieldMapping.Default : file.Mapping);

        // What follows the last record belongs to the file, too: it is read when the file is closed.
        source.Dispose();
        if (counts.Sha256.Length == 0)
        {
            throw new IOException($"{file.Name} cannot be read to its end");
        }

        if (file.Format.IsText)
        {
            edits.Complete(name);
        }

        manifest.Add(counts, fates);
        manifest.AddOutput(cleaning.Folder, name);
    }

    private void SetAside(Entry entry, Fate fate)
    {
        switch (fate)
        {
            case Rejected it:
                aside.Write(entry, it);
                break;
            case Dropped it:
                aside.Write(entry, it);
                break;
        }
    }

    public static IOException Changed(string name) => new($"{name} changed while it was being cleaned; run it again");

    /// <summary>What was kept is what was written: it is counted as anyone would read it.</summary>
    private void RequireAll(string path, CorpusFormat format, FieldMapping mapping)
    {
        using var stream = File.OpenRead(path);
        var written = format.Read(stream, mapping).Sum(block => block.Entries.Count(entry => !entry.IsChrome));
        var kept = fates.Count(fate => fate is Kept);
        if (written != kept)
        {
            throw new IOException(
                $"{kept} papers of {file.Name} were kept, and {written} can be read in '{path}': without what was left out, lines are read "
                + $"as other papers; clean with --format json-lines");
        }
    }
}
