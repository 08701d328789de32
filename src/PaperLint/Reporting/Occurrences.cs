using System.Globalization;
using PaperLint.Diagnostics;

namespace PaperLint.Reporting;

/// <summary>Tells equal defects of one paper apart by numbering them, for services that take one fingerprint once.</summary>
internal sealed class Occurrences
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint with the number of this occurrence of it: <c>HASH:1</c>.</summary>
    public string Next(LintDiagnostic diagnostic)
    {
        var fingerprint = DefectFingerprint.Of(diagnostic);
        var number = _seen[fingerprint] = _seen.GetValueOrDefault(fingerprint) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{fingerprint}:{number}");
    }
}
