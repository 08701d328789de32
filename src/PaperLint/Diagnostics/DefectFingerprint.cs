using System.Security.Cryptography;
using System.Text;

namespace PaperLint.Diagnostics;

/// <summary>
/// What makes a defect the same one in another run: its rule, its paper, its field and the reported text, but neither
/// line nor file, so that sorting, splitting or scraping a corpus anew keeps it. Two equal defects of a paper share it.
/// </summary>
public static class DefectFingerprint
{
    /// <summary>Bytes of the hash that are kept: a corpus would need billions of defects for two to meet by chance.</summary>
    private const int Bytes = 16;

    /// <summary>32 digits, hexadecimal.</summary>
    public static string Of(LintDiagnostic diagnostic)
    {
        var field = diagnostic.Field;
        var where = diagnostic.Entry?.Key ?? diagnostic.FileName;
        var what = field is null ? diagnostic.Message : field.Text.Substring(field.Span.Start, field.Span.Length);
        var text = string.Join('\0', diagnostic.Rule.Id, where, field?.FieldName, what);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }
}
