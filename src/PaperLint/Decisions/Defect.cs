using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Diagnostics;

namespace PaperLint.Decisions;

/// <summary>
/// A defect as a baseline and decisions know it: by its paper and its text, not by its place, so that sorting, splitting, another
/// format and a new scrape keep it. Equal ones of a paper are one defect several times.
/// </summary>
/// <param name="Paper">The key of the paper; null for what belongs to none, such as page chrome.</param>
/// <param name="Code">The rule; of papers that repeat each other their category, for the order of the input says which rule it is.</param>
/// <param name="Field">The field; null where the defect is in none, and <paramref name="Text"/> is the message.</param>
/// <param name="Text">What is reported, with its white space folded; the beginning and a hash where it is long.</param>
public sealed partial record Defect(string? Paper, string Code, string? Field, string Text)
{
    /// <summary>UTF-16 units that are kept of a long text: enough for a person to recognise it.</summary>
    private const int KeptLength = 80;

    public static Defect Of(LintDiagnostic diagnostic)
    {
        var field = diagnostic.Field;
        var text = field is null ? diagnostic.Message : field.Text.Substring(field.Span.Start, field.Span.Length);
        return new Defect(diagnostic.Entry?.Key, diagnostic.Rule.Id, field?.FieldName, Shorten(Fold(text)));
    }

    /// <summary>The same, by the key that the paper has once its title is repaired.</summary>
    public static Defect OfRepaired(LintDiagnostic diagnostic) => Of(diagnostic) with { Paper = diagnostic.Entry?.RepairedKey };

    /// <summary>What a curator decides on: of papers that repeat each other, that they do.</summary>
    public static Defect ToDecideOn(LintDiagnostic diagnostic) =>
        CopyGroup.Has(diagnostic) ? OfCopies(CopyGroup.PapersOf(diagnostic)) : Of(diagnostic);

    /// <summary>The same of what is not yet located in its file.</summary>
    public static Defect Of(Finding finding) =>
        new(finding.Entry.IsChrome ? null : finding.Entry.Key, finding.Rule.Id, finding.Field.Name,
        Shorten(Fold(finding.Field.Text.Substring(finding.Span.Start, finding.Span.Length))));

    /// <summary>That papers repeat each other, whichever of them is reported.</summary>
    public static Defect OfCopies(IEnumerable<string> papers)
    {
        string[] sorted = [.. papers.Order(StringComparer.Ordinal)];
        return new Defect(sorted[0], CopyGroup.Category, null, string.Join(' ', sorted));
    }

    /// <summary>The papers of <see cref="OfCopies"/>, no key of which has a space in it; none for any other defect.</summary>
    public IEnumerable<string> Copies => Code == CopyGroup.Category ? Text.Split(' ') : [];

    /// <summary>A text with its white space folded: lines break elsewhere in another format.</summary>
    internal static string Fold(string text) => WhiteSpace().Replace(text, " ");

    public override string ToString() => $"{Paper ?? "(no paper)"}: {Code} '{Text}'";

    private static string Shorten(string text)
    {
        if (text.Length <= KeptLength + 20)
        {
            return text;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        return $"{text.AsSpan(0, char.IsHighSurrogate(text[KeptLength - 1]) ? KeptLength - 1 : KeptLength)}… {hash}";
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
