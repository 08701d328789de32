using PaperLint.Evidence;
using PaperLint.Files;
using PaperLint.Linting.Caching;

namespace PaperLint.References;

/// <summary>Where the copies that one run finds are, or will be.</summary>
internal sealed class ReferencePlace(ResultFolder folder, ReferenceInputs inputs, byte[] key)
{
    private static ReadOnlySpan<byte> Mark => "paperlint reference\n"u8;

    private readonly string _path = folder.PathOf(key);

    /// <summary>What an earlier run found that asked for the same; null where there was none, or where the file is damaged.</summary>
    public ReferencePapers? Read()
    {
        try
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (!Checksum.Holds(file))
            {
                return null;
            }

            file.Position = 0;
            using var reader = new BinaryReader(file);
            byte[] expected = [.. Mark, .. key];
            if (!reader.ReadBytes(expected.Length).AsSpan().SequenceEqual(expected))
            {
                return null;
            }

            var papers = ReferencePapersFile.Read(reader);
            ResultFolder.Touch(_path);
            return papers;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was found, unless a reference has changed meanwhile.</summary>
    public void Keep(ReferencePapers papers) => ResultFolder.Quietly(() =>
    {
        if (inputs.Key() is not { } now || !now.AsSpan().SequenceEqual(key))
        {
            return;
        }

        folder.Create();
        var temporary = $"{_path}.{Guid.NewGuid():N}{ResultFolder.TemporaryExtension}";
        try
        {
            using (var file = new UnbufferedFile(temporary, FileMode.CreateNew))
            using (var checksum = new ChecksumWriter(file))
            {
                using var writer = new BinaryWriter(checksum.Stream);
                writer.Write(Mark);
                writer.Write(key);
                ReferencePapersFile.Write(papers, writer);
                writer.Flush();
                checksum.Complete();
            }

            File.Move(temporary, _path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        folder.Trim();
    });
}
