using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Diagnostics;

namespace PaperLint.Decisions.Baselines;

/// <summary>A defect as a baseline knows it: by its paper and its text, not by its place. Two equal ones of a paper count twice.</summary>
/// <param name="Paper">The key of the paper; null for what belongs to none, such as page chrome.</param>
/// <param name="Code">The rule.</param>
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
        return new Defect(diagnostic.Entry?.Key, diagnostic.Rule.Id, field?.FieldName, Shorten(WhiteSpace().Replace(text, " ")));
    }

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
