using PaperLint.Corpus;

namespace PaperLint.Diagnostics;

/// <summary>The order of reports: by field as the file has them, by place, then by id; where all agree, as they were found.</summary>
internal static class FindingOrder
{
    public static void Sort(List<Finding> findings, Entry entry)
    {
        var keys = new Key[findings.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = new Key(findings[i], entry.Fields.IndexOf(findings[i].Field), i);
        }

        Array.Sort(keys);
        for (var i = 0; i < keys.Length; i++)
        {
            findings[i] = keys[i].Finding;
        }
    }

    private readonly record struct Key(Finding Finding, int Field, int Index) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var order = Field.CompareTo(other.Field);
            order = order != 0 ? order : Finding.Span.Start.CompareTo(other.Finding.Span.Start);
            order = order != 0 ? order : string.CompareOrdinal(Finding.Rule.Id, other.Finding.Rule.Id);
            order = order != 0 ? order : Finding.Span.End.CompareTo(other.Finding.Span.End);
            return order != 0 ? order : Index.CompareTo(other.Index);
        }
    }
}
