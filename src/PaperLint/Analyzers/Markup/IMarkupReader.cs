namespace PaperLint.Analyzers.Markup;

/// <summary>Reads the marks of one markup language.</summary>
internal interface IMarkupReader
{
    /// <summary>Literals of which a text with this markup has at least one.</summary>
    string[] Triggers { get; }

    /// <summary>The characters that its marks begin with.</summary>
    string Marks { get; }

    MarkupMatch? Read(string text, int at);
}
