using System.Xml;
using System.Xml.Linq;
using PaperLint.Language.Formulas;

namespace PaperLint.Analyzers.Markup;

/// <summary>Writes a formula in MathML as plain text: <c>α &lt; x²</c>.</summary>
internal static class MathMlRenderer
{
    /// <summary>Elements within elements; a formula of an abstract has a dozen.</summary>
    private const int Deepest = 60;

    private const string Relations = "=<>≤≥≈≠≡∼≃≅∝∈⊂⊆→←↔⇒±×+−∪∩";

    /// <summary>The formula; null where it is no XML, or has an element that is set in two dimensions.</summary>
    public static string? Render(string xml)
    {
        try
        {
            return Load(xml) is { } math ? Render(math)?.Trim() : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The root of the elements; null where they are too deep.</summary>
    private static XElement? Load(string xml)
    {
        // Prefixes are declared far above, if at all.
        using var text =
            new XmlTextReader(new StringReader(xml)) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        XElement? root = null;
        var open = new Stack<XElement>();
        while (text.Read())
        {
            switch (text.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(text.Name[(text.Name.IndexOf(':', StringComparison.Ordinal) + 1)..]);
                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(element);
                    }

                    root ??= element;
                    if (!text.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    if (open.Count > Deepest)
                    {
                        return null;
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.TryPeek(out var holder):
                    holder.Add(new XText(text.Value));
                    break;
            }
        }

        return root;
    }

    private static string? Render(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "mi" or "mn" or "mtext":
                return element.Value.Trim();
            case "mo":
                return Operator(element);
            case "mspace":
                return " ";
            case "annotation" or "annotation-xml" or "mphantom":
                return "";
        }

        var parts = element.Elements().Select(child => Render(child)).ToArray();
        return Array.Exists(parts, part => part is null) ? null : Join(element.Name.LocalName, parts!);
    }

    private static string? Join(string name, string[] parts) => (name, parts) switch
    {
        ("math" or "mrow" or "mstyle" or "semantics" or "mpadded", _) => string.Concat(parts),
        ("msup", [var on, var script]) => on + Script('^', script),
        ("msub", [var on, var script]) => on + Script('_', script),
        ("msubsup", [var on, var below, var above]) => on + Script('_', below) + Script('^', above),
        ("mfrac", [var above, var below]) => $"{Group(above)}/{Group(below)}",
        ("msqrt", _) => "√" + Group(string.Concat(parts)),
        _ => null,
    };

    private static string Operator(XElement element)
    {
        var sign = element.Value.Trim();
        var isBetween = element.PreviousNode is not null && element.NextNode is not null;

        // Invisible operators say how a formula is read out.
        return sign is "\u2061" or "\u2062" or "\u2063" or "\u2064"
            ? ""
            : isBetween
            && sign.Length == 1
            && Relations.Contains(sign[0])
            ? $" {sign} "
            : sign;
    }

    private static string Script(char mark, string script) =>
        UnicodeScripts.Render(mark, script.Replace('−', '-').Trim()) ?? mark + (script.Length == 1 ? script : $"({script})");

    private static string Group(string part) => part.AsSpan().ContainsAny(" +−-/") ? $"({part})" : part;
}
