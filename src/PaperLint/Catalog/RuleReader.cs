using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Catalog;

/// <summary>
/// Makes a <see cref="Rule"/> of a rule file. Whatever is wrong with the file is a <see cref="RuleException"/> at its line.
/// </summary>
public static class RuleReader
{
    /// <exception cref="RuleException">The file is no rule.</exception>
    public static Rule Read(RulePack pack, string file)
    {
        var node = pack.Load(file);
        var path = pack.DisplayPath(file);
        if (node is not RuleMapping values)
        {
            throw new RuleException(path, node, $"a rule file is a mapping (id: ..., name: ...), not a {node.Kind}");
        }

        var parameters = new RuleParameters(pack, file, values);
        var kind = ReadKind(parameters);
        var (id, name) = ReadIdentity(parameters, file);
        var rule = new Rule
        {
            Id = id,
            Name = name,
            Category = CategoryOf(parameters, file),
            Severity = parameters.Values["severity"] is null
                ? ReportDiagnostic.Warn
                : ParseSeverity(RequireOneOf(parameters, "severity", RuleKeys.Severities)),
            Analyzer = kind.Name,
            Scope = ReadScope(parameters),
            Message = ReadMessage(parameters),
            Why = (parameters.Text("why") ?? "").Trim(),
            Fix = ReadFix(parameters),
            NoFix = parameters.Text("no_fix"),
            Clean = parameters.Values["clean"] is null
                ? CleanAction.Keep
                : (CleanAction)RuleKeys.CleanActions.IndexOf(RequireOneOf(parameters, "clean", RuleKeys.CleanActions)),
            Counts = parameters.Values["counts"] is null || RequireOneOf(parameters, "counts", RuleKeys.Flags) == RuleKeys.Flags[0],
            Evidence = parameters.Text("evidence"),
            Parameters = parameters,
        };
        if (!pack.IsTrusted)
        {
            Validate(rule);
        }

        return rule;
    }

    /// <summary>What need not be known to run a rule, but must hold for it to be one.</summary>
    /// <exception cref="RuleException">It does not hold.</exception>
    public static void Validate(Rule rule)
    {
        var kind = AnalyzerProviders.All[rule.Analyzer];
        RefuseUnknownKeys(rule.Parameters, kind);
        RefuseUnknownPlaces(rule, kind);
        _ = rule.BadExamples;
        _ = rule.GoodExamples;
        if (rule.Fix is null == rule.NoFix is null)
        {
            throw rule.Parameters.Error(rule.Parameters.Values, "a rule has either 'fix' or 'no_fix' with the reason");
        }
    }

    /// <summary>The severity that a word of Roslyn's stands for, or null.</summary>
    public static ReportDiagnostic? SeverityOf(string word) => word switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "silent" => ReportDiagnostic.Hidden,
        "none" => ReportDiagnostic.Suppress,
        _ => null,
    };

    /// <summary>The word of Roslyn's for a severity.</summary>
    public static string WordOf(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        _ => "none",
    };

    private static ReportDiagnostic ParseSeverity(string word) => SeverityOf(word)!.Value;

    private static AnalyzerProvider ReadKind(RuleParameters parameters)
    {
        var name = parameters.RequiredText("analyzer");
        return AnalyzerProviders.All.GetValueOrDefault(name)
            ?? throw parameters.Error(parameters.Values["analyzer"]!,
            $"there is no analyzer '{name}'; {Choices(AnalyzerProviders.All.Keys.Order(StringComparer.Ordinal))}");
    }

    private static void RefuseUnknownKeys(RuleParameters parameters, AnalyzerProvider kind)
    {
        var allowed = RuleKeys.All.Concat(kind.Parameters.Select(parameter => parameter.Name)).ToArray();
        foreach (var pair in parameters.Values.Pairs)
        {
            if (!allowed.Contains(pair.Key.Value))
            {
                throw parameters.Error(pair.Key, $"a rule of the kind '{kind.Name}' has no key '{pair.Key.Value}'; {Choices(allowed)}");
            }
        }

        foreach (var parameter in kind.Parameters)
        {
            if (parameter.Required)
            {
                _ = parameters.Values[parameter.Name]
                    ?? throw parameters.Error(parameters.Values,
                    $"the key '{parameter.Name}' is missing, which the analyzer '{kind.Name}' needs: {parameter.Description}");
            }

            // A name that leads out of the pack is refused here; whether the file is there matters only to a rule that is on.
            _ = parameter.Type == ParameterType.DataFile ? parameters.Data(parameter.Name) : null;
            if (parameter.Allowed is { } values && parameters.Text(parameter.Name) is { } value && !values.Contains(value))
            {
                throw parameters.Error(parameters.Values[parameter.Name]!, $"'{parameter.Name}' cannot be '{value}'; {Choices(values)}");
            }
        }
    }

    /// <summary>The file's name says the id and the name; where the file says them too, they must be the same.</summary>
    private static (string Id, string Name) ReadIdentity(RuleParameters parameters, string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var dash = stem.IndexOf('-', StringComparison.Ordinal);
        var (id, name) = (stem[..dash], stem[(dash + 1)..]);
        if (!RuleFileName.IsName(name))
        {
            throw parameters.Error(parameters.Values,
                $"the file of a rule is called ID-NAME.yml, and '{name}' is no name; a name is words in lower case joined with hyphens, "
                + $"for example PL9001-stripped-times.yml");
        }

        foreach (var (key, value) in (ReadOnlySpan<(string, string)>)[("id", id), ("name", name)])
        {
            if (parameters.Text(key) is { } said && said != value)
            {
                throw parameters.Error(parameters.Values[key]!,
                    $"the file's name says that the {key} is '{value}', and here stands '{said}'");
            }
        }

        return (id, name);
    }

    private static string CategoryOf(RuleParameters parameters, string file)
    {
        var folders = file.Split('/')[..^1];
        return folders.Length == 1
            ? folders[0]
            : throw parameters.Error(parameters.Values,
                "a rule file lies in one folder below the pack, whose name is the rule's category, for example text/PL9001-some-name.yml");
    }

    private static ImmutableArray<string> ReadScope(RuleParameters parameters) =>
        parameters.Values["scope"] is null ? [Corpus.FieldNames.Title, Corpus.FieldNames.Abstract] : parameters.Texts("scope");

    private static MessageTemplate ReadMessage(RuleParameters parameters)
    {
        var text = parameters.RequiredText("message").Trim();
        try
        {
            return MessageTemplate.Parse(text);
        }
        catch (FormatException e)
        {
            throw parameters.Error(parameters.Values["message"]!, $"the message cannot be read: {e.Message}");
        }
    }

    private static FixPolicy? ReadFix(RuleParameters parameters)
    {
        switch (parameters.Values["fix"])
        {
            case null:
                return null;
            case RuleMapping mapping:
                var fix = parameters.Nested(mapping);
                foreach (var pair in mapping.Pairs)
                {
                    if (pair.Key.Value is not ("safety" or "replace" or "because"))
                    {
                        throw parameters.Error(pair.Key,
                            $"'fix' has no key '{pair.Key.Value}'; {Choices(["safety", "replace", "because"])}");
                    }
                }

                var safety = RequireOneOf(fix, "safety", RuleKeys.Safeties);
                return new FixPolicy((FixSafety)RuleKeys.Safeties.IndexOf(safety), fix.Text("replace"), fix.Text("because")?.Trim());
            case var node:
                throw parameters.Error(node, $"'fix' must be a mapping, for example {{ safety: safe, because: ... }}, not a {node.Kind}");
        }
    }

    private static void RefuseUnknownPlaces(Rule rule, AnalyzerProvider kind)
    {
        var known = kind.MessageNames(rule).Append(MessageTemplate.Match).ToArray();
        foreach (var name in rule.Message.Names)
        {
            if (!known.Contains(name))
            {
                throw rule.Parameters.Error(rule.Parameters.Values["message"]!,
                    $"the message names {{{name}}}, which this rule does not give; {Choices(known)}");
            }
        }
    }

    private static string RequireOneOf(RuleParameters parameters, string key, ImmutableArray<string> allowed)
    {
        var value = parameters.RequiredText(key);
        return allowed.Contains(value)
            ? value
            : throw parameters.Error(parameters.Values[key]!, $"'{key}' cannot be '{value}'; {Choices(allowed)}");
    }

    private static string Choices(IEnumerable<string> allowed) => "allowed: " + string.Join(", ", allowed);
}
