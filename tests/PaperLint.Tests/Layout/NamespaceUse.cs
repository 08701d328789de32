namespace PaperLint.Tests.Layout;

/// <summary>A file that names a type of another namespace. Namespaces without the library's own <c>PaperLint.</c>.</summary>
internal readonly record struct NamespaceUse(string From, string To, string File, string Type)
{
    public string FromFolder => From.Split('.')[0];

    public string ToFolder => To.Split('.')[0];

    public override string ToString() => $"{From}: {File} uses {Type} of {To}";
}
