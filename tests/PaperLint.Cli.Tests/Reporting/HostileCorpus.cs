using PaperLint.Cli.Output;

namespace PaperLint.Cli.Tests.Reporting;

/// <summary>A corpus whose texts try to act where reports are shown, and rules of the test's own that report in it.</summary>
internal static class HostileCorpus
{
    public const string Arguments = "--rules pack --select PL9001,PL9002,PL9003";

    /// <summary>Formats of reports, of which each is run over the corpus.</summary>
    public static TheoryData<string> Formats => [.. Reports.Names];

    public static CliRun WithHostileCorpus(this CliRun cli) => cli.WithRules()
        .With("corpus/a.txt", $"""
            ::error::pwned %0A::warning::teh <img src=x onerror=alert(1)> ]]> ##[error]x
            An abstract in which teh </script><script>alert(1)</script> and `tick` | pipe, @everyone and [a](https://example.org/x) stand, ##vso[task.x]y in it.
            =cmd|' /C calc'!A0 teh title
            {'\e'}[31mAn abstract{'\e'}[0m with {'\u202e'}teh override{'\u202c'}, a separator{'\u2028'}::error::here, a tag {"\U000e0041"} and teh end of it, {'\uffff'} %25 100%.

            """)
        .With("corpus/b.jsonl", """
            {"title": "A \"teh\" title\n::error::x", "abstract": "It says \\\"teh\\\" 😀 é teh \u0000\u001b[2J, and so on, to say qoute by qoute what it says."}

            """)
        .With("corpus/::error file=x,y::z%0A.txt", "A title\nAn abstract that says teh same as others do, but for its name.\n");

    /// <summary>One rule with safe fixes, one with fixes whose text a format must escape, one with none.</summary>
    private static CliRun WithRules(this CliRun cli) => cli
        .With("pack/text/PL9001-teh.yml", """
            id: PL9001
            name: teh
            severity: warning
            analyzer: pattern
            message: "'{match}' is no word; perhaps <b>the</b>"
            why: It is no word, and `it` | [hurts](https://example.org) *readers*.
            pattern: '\bteh\b'
            fix: { safety: safe, replace: the, because: no word of English is spelt so }
            examples: { bad: [{ text: 'in [|teh|] end', fixed: in the end }], good: [in the end] }
            """)
        .With("pack/text/PL9002-qoute.yml", """
            id: PL9002
            name: qoute
            severity: error
            analyzer: pattern
            message: "'{match}' is no word"
            why: It is no word.
            pattern: '\bqoute\b'
            fix: { safety: unsafe, replace: "\"\\é\"", because: it may be meant }
            examples: { bad: [{ text: 'a [|qoute|]', fixed: 'a "\é"' }], good: [a quote] }
            """)
        .With("pack/text/PL9003-script.yml", """
            id: PL9003
            name: script
            severity: suggestion
            analyzer: pattern
            message: "'{match}' is markup"
            why: It is markup.
            pattern: '<[^>]*>|\[31m[^.]*|##\[|::error::\w+'
            skip: []
            no_fix: it may be meant
            examples: { bad: ['a [|<b>|]'], good: [a b] }
            """);
}
