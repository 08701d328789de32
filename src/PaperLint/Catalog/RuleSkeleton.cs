using PaperLint.Packs;

namespace PaperLint.Catalog;

/// <summary>A rule to begin with: it can be read and passes its tests, so that its author changes one thing after the other.</summary>
public sealed record RuleSkeleton(string Id, string Name)
{
    public string FileName => $"{Id}-{Name}.yml";

    /// <summary>What keeps it from being a rule, or null.</summary>
    public string? Problem => !RuleFileName.IsRule($"{Id}-.yml") ? $"'{Id}' is no rule id; an id is PL and four digits, for example PL9001"
        : !RuleFileName.IsName(Name)
            ? $"'{Name}' is no rule name; a name is words in lower case joined with hyphens, for example stripped-times"
        : null;

    public string Text() => $$"""
        # yaml-language-server: $schema=../rule.schema.json
        id: {{Id}}
        name: {{Name}}
        severity: warning
        analyzer: pattern
        scope: [title, abstract]
        # What is wrong, in a line. {match} is the reported text, {word} a capture of the pattern.
        message: "'{match}' has an article too many after '{word}'"
        why: >
          One to three sentences: what goes wrong for those who read or use the text.
        # A .NET regular expression; triggers are literals of which a text must hold one for it to be run at all.
        pattern: '\b(?<word>the) a\b'
        triggers: ['the a']
        # safe: the meaning cannot change; unsafe: a person should look; display: never applied. Or, instead: no_fix: why there is none.
        fix: { safety: unsafe, replace: '${word}', because: say why it is as safe as that }
        examples:
          bad:
            - { text: 'at [|the a|] end', fixed: 'at the end' }
          good:
            - 'at the end'

        """;
}
