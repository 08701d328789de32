using PaperLint.Corpus;

namespace PaperLint.Linting;

/// <summary>Whether two entries are the same to every analyzer of texts and entries: all fields, to the letter.</summary>
internal static class SameContent
{
    public static IEqualityComparer<Entry> Comparer { get; } = EqualityComparer<Entry>.Create(AreEqual, Hash);

    private static bool AreEqual(Entry? a, Entry? b) =>
        ReferenceEquals(a, b)
        || (a!.Fields.Length == b!.Fields.Length
            && a.Fields.Zip(b.Fields).All(pair => pair.First.Name == pair.Second.Name && pair.First.Text == pair.Second.Text));

    private static int Hash(Entry entry)
    {
        var hash = new HashCode();
        foreach (var field in entry.Fields)
        {
            hash.Add(field.Text);
        }

        return hash.ToHashCode();
    }
}
