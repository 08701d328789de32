namespace PaperLint.Text;

/// <summary>The one slip that makes a word of another; the likelier the lower.</summary>
internal enum EditKind
{
    /// <summary>Two neighbours are swapped.</summary>
    Swap,

    /// <summary>A letter is missing.</summary>
    Missing,

    /// <summary>There is a letter too many.</summary>
    Extra,

    /// <summary>A letter stands for another.</summary>
    Wrong,
}
