using System.Text.Json;
using Microsoft.CodeAnalysis;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Json;
using PaperLint.Rules;

namespace PaperLint.Reporting.Sarif;

/// <summary>
/// <c>sarif</c>: SARIF 2.1.0, for code scanning. Holds as many results as GitHub takes, the graver first, and says what was left
/// out.
/// </summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html,
/// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning</remarks>
public sealed class SarifReport(TextWriter output) : Report
{
    private readonly SarifResults _results = new();
    private readonly JsonItems _json = new(output);
    private readonly Occurrences _occurrences = new();
    private readonly Dictionary<string, int> _ruleIndexes = new(StringComparer.Ordinal);
    private readonly List<Rule> _rules = [];

    public override bool NeedsFileEdits => true;

    public override string? Note => _results.LeftOut == 0
        ? null
        : $"the SARIF report leaves out {_results.LeftOut} of {_results.LeftOut + _results.Count} results, the mildest ones: GitHub takes "
            + $"{SarifResults.Capacity} in a run";

    public override void Add(LintDiagnostic diagnostic) => Keep(diagnostic, diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => SarifRank.Error,
        DiagnosticSeverity.Warning => SarifRank.Warning,
        _ => SarifRank.Note,
    });

    public override void AddSilenced(LintDiagnostic diagnostic) => Keep(diagnostic, SarifRank.Silenced);

    public override void Complete(LintSummary summary)
    {
        output.Write("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n\"tool\":");
        _json.Write(json => SarifTool.Write(json, _rules));
        output.Write(",\n\"invocations\":");
        _json.Write(json => WriteInvocation(json, summary));

        // A relative place says no more than that paths begin at the root of the repository.
        output.Write(
            ",\n\"automationDetails\":{\"id\":\"paperlint/\"},\n\"columnKind\":\"utf16CodeUnits\",\n\"originalUriBaseIds\":{\"%SRCROOT%\":{\"description\":{\"text\":\"The folder in which paperlint ran.\"}}},\n\"results\":");
        var separator = "[\n ";
        foreach (var result in _results.InOrder())
        {
            output.Write(separator);
            output.Write(result.Json);
            output.Write(summary.HasBaseline ? $",\"baselineState\":\"{(result.IsOld ? "unchanged" : "new")}\"}}" : "}");
            separator = ",\n ";
        }

        output.Write(_results.Count == 0 ? "[]" : "\n]");
        output.Write("\n}]}\n");
        output.Flush();
    }

    private void Keep(LintDiagnostic diagnostic, SarifRank rank)
    {
        if (!_ruleIndexes.TryGetValue(diagnostic.Rule.Id, out var index))
        {
            _ruleIndexes.Add(diagnostic.Rule.Id, index = _rules.Count);
            _rules.Add(diagnostic.Rule);
        }

        var fingerprint = _occurrences.Next(diagnostic);
        var isOld = diagnostic.Silence is { Kind: SilenceKind.Baseline };
        _results.Add(rank,
            () => new SarifResult(_json.Serialize(json => SarifResultJson.Write(json, diagnostic, index, fingerprint))[..^1], isOld));
    }

    private void WriteInvocation(Utf8JsonWriter json, LintSummary summary)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", summary.Unreadable == 0);
        if (Note is { } note)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            json.WriteStartObject("message");
            json.WriteString("text", char.ToUpperInvariant(note[0]) + note[1..] + ".");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}
