using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Evidence;
using PaperLint.Analyzers.LinkVerdicts;
using PaperLint.Catalog;
using PaperLint.Diagnostics;
using PaperLint.Evidence;
using PaperLint.Language.Urls;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Configuration;

/// <summary>
/// The configuration of any file: its <c>.editorconfig</c> files, and what the command line says. Where there is none of the
/// former, Roslyn's reader of them is not even loaded.
/// </summary>
public sealed class RuleConfigurations
{
    /// <summary>How the files are called that say what holds for those in their folder and below.</summary>
    public const string FileName = EditorConfigFile.Name;

    private readonly RuleCatalog _catalog;
    private readonly RuleSelection _selection;
    private readonly IReadOnlyDictionary<string, LinkVerdict>? _verdicts;
    private readonly ReferencePapers? _references;
    private readonly EditorConfigFiles _files = new();
    private readonly Dictionary<ImmutableArray<EditorConfigFile>, EditorConfigSettings> _settings = [];
    private readonly Dictionary<string, RuleConfiguration> _byContent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleConfiguration> _byPath = new(StringComparer.Ordinal);

    /// <param name="catalog">All rules.</param>
    /// <param name="selection">What the command line says of them.</param>
    /// <param name="verdicts">What following links showed; null where none was followed, and then no rule on that runs.</param>
    /// <param name="references">Other copies of the papers; null where none was looked for, and then no rule on them runs.</param>
    public RuleConfigurations(RuleCatalog catalog, RuleSelection selection, IReadOnlyDictionary<string, LinkVerdict>? verdicts = null,
        ReferencePapers? references = null)
    {
        _catalog = catalog;
        _selection = selection;
        _verdicts = verdicts;
        _references = references;
        Usual = Create(FileSettings.None);
    }

    /// <summary>That of files without an <c>.editorconfig</c>.</summary>
    public RuleConfiguration Usual { get; }

    /// <summary>What is wrong with the <c>.editorconfig</c> files of the files that were asked for.</summary>
    /// <param name="nameOf">Makes names for reports of absolute paths.</param>
    public ImmutableArray<LintDiagnostic> Problems(Func<string, string> nameOf) =>
        [.. _files.Relevant.SelectMany(file => new EditorConfigProblems(_catalog, Usual, nameOf(file.Path)).Of(file))];

    /// <summary>The configuration of a file, by its absolute path; the same object for all files for which it says the same.</summary>
    /// <exception cref="RuleException">An <c>.editorconfig</c> cannot be read.</exception>
    public RuleConfiguration Of(string path)
    {
        if (!_byPath.TryGetValue(path, out var known))
        {
            _byPath.Add(path, known = Find(path));
        }

        return known;
    }

    private RuleConfiguration Find(string path)
    {
        var settings = SettingsOf(path);
        if (settings.IsEmpty)
        {
            return Usual;
        }

        var content = settings.Content;
        if (!_byContent.TryGetValue(content, out var configuration))
        {
            _byContent.Add(content, configuration = Create(settings));
        }

        return configuration;
    }

    /// <summary>Every value for a file, and where it comes from.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="nameOf">Makes names for people of absolute paths.</param>
    public IEnumerable<ConfiguredValue> Explain(string path, Func<string, string> nameOf) =>
        new ConfigurationPage(_catalog, _selection, new EditorConfigView(SettingsOf(path), FilesOf(path), path)).Values(nameOf);

    private ImmutableArray<EditorConfigFile> FilesOf(string path) => _files.Of(Path.GetDirectoryName(path)!);

    private FileSettings SettingsOf(string path)
    {
        var (name, usual) = (MathStyleOption.Definition.Name, MathStyleOption.DefaultFor(path));
        var settings = WrittenSettingsOf(path);
        return usual == MathStyleOption.Definition.Allowed[0] || settings.Options.ContainsKey(name)
            ? settings
            : settings with { Options = settings.Options.Add(name, usual) };
    }

    /// <summary>What is set for a file.</summary>
    private FileSettings WrittenSettingsOf(string path)
    {
        var files = FilesOf(path);
        if (files.IsEmpty)
        {
            return FileSettings.None;
        }

        if (!_settings.TryGetValue(files, out var settings))
        {
            _settings.Add(files, settings = new EditorConfigSettings(files));
        }

        return settings.Of(path);
    }

    private RuleConfiguration Create(FileSettings settings)
    {
        var rules = _catalog.Rules
            .Where(rule => _selection.Runs(rule) && IsKnown(rule))
            .Select(rule => rule.WithSeverity(_selection.SeverityOf(rule, settings).Severity))
            .Where(RuleSet.IsOn)
            .Select(rule => RuleOptionNames.Apply(settings, rule));
        var options = settings.Options.IsEmpty ? AnalyzerSettings.Default : new AnalyzerSettings(settings.Options);
        options = _verdicts is null ? options : options.With(_verdicts);
        return new RuleConfiguration([.. rules], _references is null ? options : options.With(_references));
    }

    /// <summary>Whether what the rule is on was looked for: what links lead to, other copies.</summary>
    private bool IsKnown(Rule rule) => rule.Analyzer switch
    {
        LinkVerdictsProvider.KindName => _verdicts is not null,
        EvidenceProvider.KindName => _references is not null,
        _ => true,
    };
}
