using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus.Reading;
using PaperLint.Duplicates.Sketches;
using PaperLint.Files;
using PaperLint.Linting.Caching;

namespace PaperLint.References;

/// <summary>
/// All that the copies depend on that are found: the papers that are asked for, the references, and the rules that say where
/// these are damaged. A reference is told by what its file system says of it, for to read it would be all the work.
/// </summary>
internal sealed class ReferenceInputs(SketchStore asked, IReadOnlyList<ReferenceSource> references, RuleCatalog catalog,
    AnalyzerSettings settings)
{
    private static Guid Build => typeof(ReferenceInputs).Module.ModuleVersionId;

    /// <summary>Bytes of all references; null where one of them is no file on a disk.</summary>
    public long? Size => references.All(source => source.File.Path is not null)
        ? references.Sum(source => FileVersion.Of(source.File.Path!).Size)
        : null;

    /// <summary>Null where something has a say that no key tells: a build without a number of its own, the rules of a pack.</summary>
    public byte[]? Key()
    {
        if (Build == Guid.Empty || catalog.Rules.Any(rule => !rule.Parameters.IsBuiltIn))
        {
            return null;
        }

        using var sha = SHA256.Create();
        using (var writer = new BinaryWriter(new BufferedStream(new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))))
        {
            writer.Write(Build.ToByteArray());
            foreach (var (name, value) in settings.Options.OrderBy(option => option.Key, StringComparer.Ordinal))
            {
                writer.WriteText(name);
                writer.WriteText(value);
            }

            writer.WriteText(null);
            WriteReferences(writer);
            WriteAsked(writer);
        }

        return sha.Hash;
    }

    private void WriteReferences(BinaryWriter writer)
    {
        writer.Write(references.Count);
        foreach (var (file, isOfCorpus) in references)
        {
            var version = FileVersion.Of(file.Path!);
            writer.WriteText(file.Name);
            writer.WriteText(file.Path);
            writer.WriteText(file.Format.Name);
            writer.WriteText(file.Mapping.Content);
            writer.Write(isOfCorpus);
            writer.Write(version.Identity.Device);
            writer.Write(version.Identity.Node);
            writer.Write(version.Size);
            writer.Write(version.Written);
            writer.Write(version.Changed);
        }
    }

    private void WriteAsked(BinaryWriter writer)
    {
        writer.Write(asked.Count);
        for (var id = 0; id < asked.Count; id++)
        {
            var row = asked[id];
            writer.WriteText(asked.Key(id));
            writer.Write(row.Text);
            writer.Write(row.Title);
            writer.Write(row.Opening);
            writer.Write(row.Authors);
            writer.Write(row.AbstractLetters);
            writer.Write((int)row.Traits);
            writer.Write(MemoryMarshal.AsBytes(asked.Shingles(id)));
        }
    }
}
