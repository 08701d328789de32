using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Looks at a place in a text that has one of its marks.</summary>
internal interface ISpacingCheck
{
    /// <summary>The characters that it looks at.</summary>
    string Marks { get; }

    /// <summary>Whether what it finds is a defect in English alone.</summary>
    bool IsOfEnglish { get; }

    TextMatch? Read(Prose prose, int at, bool isTitle);
}
