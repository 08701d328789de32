namespace PaperLint.Formats.Parquet.Pages;

/// <summary>What a page holds.</summary>
internal enum PageKind
{
    Data = 0,
    Index = 1,
    Dictionary = 2,

    /// <summary>As <see cref="Data"/>, with levels that are not compressed.</summary>
    DataV2 = 3,
}
