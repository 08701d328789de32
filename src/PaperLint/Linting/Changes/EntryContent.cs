using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PaperLint.Corpus;

namespace PaperLint.Linting.Changes;

/// <summary>A hash of all that an entry says, wherever it stands.</summary>
internal static class EntryContent
{
    public static UInt128 HashOf(Entry entry) => Hash(entry.Fields.Select(field => (field.Name, field.Text)));

    /// <summary>That of a piece of page chrome with a text.</summary>
    public static UInt128 HashOfChrome(string text) => Hash([(FieldNames.Chrome, text)]);

    private static UInt128 Hash(IEnumerable<(string Name, string Text)> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in fields)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text}\0"));
        }

        return BinaryPrimitives.ReadUInt128BigEndian(hash.GetHashAndReset());
    }
}
