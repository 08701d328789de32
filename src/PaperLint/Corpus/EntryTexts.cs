namespace PaperLint.Corpus;

/// <summary>What an entry says, wherever it stands.</summary>
internal static class EntryTexts
{
    /// <summary>Tells entries apart whose fields have other names or texts; blank lines after one of the page are nobody's.</summary>
    public static IEqualityComparer<Entry> Comparer { get; } = EqualityComparer<Entry>.Create(
        (a, b) => a!.Fields.Length == b!.Fields.Length && a.Fields.Zip(b.Fields).All(pair => AreEqual(pair.First, pair.Second)));

    /// <summary>Whether the entry is a line of the page that is emptied, and so not there any more.</summary>
    public static bool IsGone(Entry entry) => entry.IsChrome && entry.Fields[0].Text.Length == 0;

    private static bool AreEqual(Field a, Field b) => a.Name == b.Name
        && (a.Name == FieldNames.Chrome ? a.Text.AsSpan().TrimEnd().SequenceEqual(b.Text.AsSpan().TrimEnd()) : a.Text == b.Text);
}
