using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Catalog;
using PaperLint.Diagnostics;

namespace PaperLint.Configuration;

/// <summary>
/// Finds settings that do nothing: for rules that do not exist, with names or values that mean nothing. Those of other tools are
/// left alone.
/// </summary>
internal sealed partial class EditorConfigProblems(RuleCatalog catalog, RuleConfiguration usual, string fileName)
{
    private const string SeverityWord = "severity";

    private static readonly string[] Severities = [.. RuleKeys.Severities, "default"];

    public IEnumerable<LintDiagnostic> Of(EditorConfigFile file) => file.Properties.Select(Of)
        .Concat(file.Properties.Where(property => OwnKeys.Has(property.Key)).Select(property => property.Section).Distinct().Select(Of))
        .OfType<LintDiagnostic>().OrderBy(problem => problem.Span.Start);

    private LintDiagnostic? Of(EditorConfigSection? section) => section is { Pattern: null }
        ? Report(EngineDiagnostics.BadValue, section.Span,
            $"'{section.Text}' is no pattern of files, so the section is for none; sets are written [abc] or [a-z], choices {{a,b}}")
        : null;

    private LintDiagnostic? Of(EditorConfigProperty property)
    {
        if (RuleKey().Match(property.Key) is { Success: true } key)
        {
            return OfRule(property, key);
        }

        if (property.Key.Equals(FileSettings.AllKey, StringComparison.OrdinalIgnoreCase)
            || catalog.Rules.Any(rule => property.Key.Equals(FileSettings.CategoryKey(rule.Category), StringComparison.OrdinalIgnoreCase)))
        {
            return SeverityMistake(property);
        }

        return property.Key.StartsWith("paperlint", StringComparison.OrdinalIgnoreCase) ? OfKind(property) : SlipIn(property);
    }

    /// <summary>A key that is nearly one of ours, and does nothing.</summary>
    private LintDiagnostic? SlipIn(EditorConfigProperty property)
    {
        if (CodeLike().Match(property.Key) is { Success: true } code)
        {
            return UnknownCode(property, code.Groups["id"]);
        }

        var keys = catalog.Rules.Select(rule => FileSettings.CategoryKey(rule.Category)).Distinct().Append(FileSettings.AllKey);
        if (keys.FirstOrDefault(key => NearMiss.Is(property.Key, key)) is { } meant)
        {
            return Report(EngineDiagnostics.UnknownOption, property.KeySpan,
                $"there is no option '{property.Key}'; did you mean '{meant}'?");
        }

        return OwnKeys.Meant(property.Key) is { } tool
            ? Report(EngineDiagnostics.UnknownOption, property.KeySpan,
                $"there is no option '{property.Key}'; did you mean one that begins with '{tool}'?")
            : null;
    }

    private LintDiagnostic? OfRule(EditorConfigProperty property, Match key)
    {
        var (id, name) = (key.Groups["id"], key.Groups["name"].Value);
        if (catalog[id.Value.ToUpperInvariant()] is not { } rule)
        {
            return UnknownCode(property, id);
        }

        if (key.Groups["tool"].Value.StartsWith('d'))
        {
            return name.Equals(SeverityWord, StringComparison.OrdinalIgnoreCase)
                ? SeverityMistake(property)
                : Report(EngineDiagnostics.UnknownOption, property.KeySpan,
                    $"there is no option '{property.Key}'; did you mean '{FileSettings.RuleKey(rule.Id)}'?");
        }

        var known = RuleOptionNames.OfRule(rule).ToArray();
        if (Array.Find(known, parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } parameter)
        {
            var allowed = known.Length == 0
                ? "it has none"
                : "allowed: " + string.Join(", ", known.Select(parameter => RuleOptionNames.NameOf(rule, parameter)));
            return Report(EngineDiagnostics.UnknownOption, property.KeySpan, $"{rule.Id} has no option '{name}'; {allowed}");
        }

        return RuleOptionNames.Mistake(parameter, property.Value) is { } mistake
            ? Report(EngineDiagnostics.BadValue, property.ValueSpan, $"'{property.Key}' must be {mistake}, not '{property.Value}'")
            : null;
    }

    /// <param name="property">The setting.</param>
    /// <param name="id">In its key.</param>
    private LintDiagnostic? UnknownCode(EditorConfigProperty property, Group id)
    {
        var start = property.KeyColumn + id.Index;
        var span = new LinePositionSpan(new LinePosition(property.Row, start), new LinePosition(property.Row, start + id.Length));
        return Report(EngineDiagnostics.UnknownCode, span, $"there is no rule '{id.Value}'; 'paperlint rules list' shows all");
    }

    private LintDiagnostic? OfKind(EditorConfigProperty property)
    {
        if (RuleOptionNames.OfKinds.FirstOrDefault(
            option => option.Name.Equals(property.Key, StringComparison.OrdinalIgnoreCase)) is not { } option)
        {
            var allowed = RuleOptionNames.OfKinds.Select(known => known.Name).Append("paperlint.CODE.NAME");
            return Report(EngineDiagnostics.UnknownOption, property.KeySpan,
                $"there is no option '{property.Key}'; allowed: {string.Join(", ", allowed)}");
        }

        return ValueMistake(property, [.. option.Allowed]);
    }

    private LintDiagnostic? SeverityMistake(EditorConfigProperty property) => ValueMistake(property, Severities);

    private LintDiagnostic? ValueMistake(EditorConfigProperty property, string[] allowed) =>
        allowed.Contains(property.Value, StringComparer.OrdinalIgnoreCase)
        ? null
        : Report(EngineDiagnostics.BadValue, property.ValueSpan,
            $"'{property.Key}' cannot be '{property.Value}'; allowed: {string.Join(", ", allowed)}");

    private LintDiagnostic? Report(string code, LinePositionSpan span, string detail) =>
        usual.Rules.FirstOrDefault(rule => rule.Id == code) is { } rule ? EngineDiagnostics.Of(rule, fileName, detail, span) : null;

    /// <summary>Two letters, and figures with at most a letter among them: what was to be a code of ours.</summary>
    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>PL[0-9]*[0-9A-Z][0-9]{2,}|PL[0-9]{3,}[A-Z]?[0-9]*)\.",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CodeLike();

    [GeneratedRegex(@"^(?<tool>dotnet_diagnostic|paperlint)\.(?<id>PL\d+)\.(?<name>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RuleKey();
}
