using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Markup;

/// <summary>Reads the marks of one markup language.</summary>
internal interface IMarkupReader
{
    /// <summary>Literals of which a text with this markup has at least one.</summary>
    string[] Triggers { get; }

    /// <summary>What stands in the text, in order.</summary>
    IEnumerable<TextMatch> Read(string text);
}
