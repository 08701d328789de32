using System.Runtime.InteropServices;
using PaperLint.Corpus;

namespace PaperLint.Diagnostics;

/// <summary>The findings of one entry: of one rule in one text no more than are asked for, and how many there are besides.</summary>
/// <param name="most">Of one rule in one text.</param>
internal sealed class EntryFindings(int most)
{
    /// <summary>Of each field and rule, all that were found; kept only where there are so many that some may be too many.</summary>
    private Dictionary<(Field Field, string Rule), int>? _counts;

    /// <summary>Those that are kept.</summary>
    public List<Finding> All { get; } = [];

    public void Add(Finding finding)
    {
        if (All.Count < most)
        {
            All.Add(finding);
            return;
        }

        _counts ??= All.CountBy(Key).ToDictionary();
        if (++CollectionsMarshal.GetValueRefOrAddDefault(_counts, Key(finding), out _) <= most)
        {
            All.Add(finding);
        }
    }

    /// <summary>Lets the last of each rule in a text tell how many more there are.</summary>
    public void TellFurther()
    {
        if (_counts is null)
        {
            return;
        }

        for (var i = All.Count - 1; i >= 0; i--)
        {
            if (_counts.Remove(Key(All[i]), out var count) && count > most)
            {
                All[i] = All[i] with { Further = count - most };
            }
        }
    }

    private static (Field Field, string Rule) Key(Finding finding) => (finding.Field, finding.Rule.Id);
}
