using System.Text;
using PaperLint.Analyzers;
using PaperLint.Catalog;

namespace PaperLint.Configuration;

/// <summary>All that can be configured, as a page in Markdown: made of what reads it, so that none is left out.</summary>
public static class ConfigurationReference
{
    private const string Head = """
        # What can be configured

        This page is generated: `paperlint rules options > docs/configuration.md`.

        ## paperlint.yml

        The file describes a corpus and lies at its top. Names in it are relative to its folder and stay inside it.
        `paperlint init` writes one.

        | key | what it says |
        | --- | --- |

        """;

    private const string Severities = """

        ## .editorconfig

        The closest file wins, and in it the last section that fits, as everywhere. `paperlint check --show-config FILE` says
        what holds for a file and which line says so.

        | key | values | what it says |
        | --- | --- | --- |
        | `dotnet_diagnostic.CODE.severity` | `error`, `warning`, `suggestion`, `silent`, `none` | how grave one rule is; `none` is off |
        | `dotnet_analyzer_diagnostic.category-CATEGORY.severity` | as above | the same for all rules of a category |

        """;

    /// <exception cref="ArgumentOutOfRangeException">A key of <c>paperlint.yml</c> has no description here.</exception>
    public static string Text(RuleCatalog catalog)
    {
        var page = new StringBuilder(Head);
        foreach (var key in CorpusConfigurationReader.Keys)
        {
            page.Append($"| `{key}` | {Describe(key)} |\n");
        }

        page.Append(Severities);
        foreach (var option in RuleOptionNames.OfKinds)
        {
            page.Append(
                $"| `{option.Name}` | {string.Join(", ", option.Allowed.Select(value => $"`{value}`"))} | {option.Description}; "
                + $"`{option.Allowed[0]}` unless set |\n");
        }

        page.Append("\nOptions of single rules, by the kind of their analyzer:\n\n| key | rules | what it says |\n| --- | --- | --- |\n");
        foreach (var kind in catalog.Rules.GroupBy(rule => rule.Analyzer, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            foreach (var parameter in RuleOptionNames.OfRule(kind.First()))
            {
                page.Append($"| `paperlint.CODE.{parameter.Name}` | `analyzer: {kind.Key}` | {parameter.Description} |\n");
            }
        }

        return page.ToString();
    }

    private static string Describe(string key) => key switch
    {
        "files" => "patterns of the files that are the corpus (`data/*.jsonl`, `**/*.bib`); without it, all files of known formats",
        "exclude" => "patterns of files and folders that are left out",
        "formats" => "a format by pattern (`'*.txt': feed`), where the name does not tell it",
        "fields" => "which keys of a record are `title`, `abstract`, `url`, `id` and `authors` (`abstract: [summary, description]`)",
        "rules" => "folders with rules of the corpus's own",
        "baseline" => "the file of known defects, where it is not `.paperlint-baseline.jsonl`",
        "reference" => "files and folders with other copies of the papers, which prove what these have lost; no part of the corpus",
        "links" => "how links are checked online",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "has no description"),
    };
}
