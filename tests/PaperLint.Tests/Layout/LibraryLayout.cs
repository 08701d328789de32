namespace PaperLint.Tests.Layout;

/// <summary>The folders of the library in the order of their arrows: each may use those above it, and none below.</summary>
internal static class LibraryLayout
{
    public static IReadOnlyList<string> Folders { get; } =
    [
        "Text",
        "Files",
        "Packs",
        "Corpus",
        "Formats",
        "Rules",
        "Diagnostics",
        "Language",
        "Duplicates",
        "Evidence",
        "Analyzers",
        "Links",
        "Catalog",
        "Decisions",
        "Linting",
        "Indexing",
        "References",
        "Fixes",
        "Examples",
        "Cleaning",
        "Habits",
        "Reviewing",
        "Configuration",
        "Reporting",
    ];
}
