using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Linting;
using PaperLint.Packs;

namespace PaperLint.Tests.Analyzers;

/// <summary>
/// Whoever writes a text can make it so long and so odd that a rule which looks back or ahead at every place never ends.
/// Work that grows with the square shows in texts of this length and more.
/// </summary>
public sealed class CostTests
{
    private const int Short = 25_000;

    private static readonly EntryLinter Linter =
        new(RuleSet.Create(RuleCatalog.Load(new BuiltInRulePack()).Rules, AnalyzerSettings.Default));

    private static readonly string[] Fields = [FieldNames.Abstract, FieldNames.Url, FieldNames.Id, FieldNames.Authors];

    public static TheoryData<string> Pieces =>
    [
        "(", ")", "([", "(a", "(ab", "times ", "times", "2times", "https://", "https:// ", "https://a.b/", "http://x.y/{", "{", "}", "{}",
            "\\a{", "\\frac{", "\u0301", "a\u0301", "`", "`a ", "``", "$", "$a ", "$$a",
        "@", "a@", "a@b.", "{a}@", "{a,", ".", ". ", "a.", "deadbeef0123", "0123-", "0a", "1", "a_b_", "_", "^", "x^", "x^{", "'", "\"",
            "\"a ", "“", "a", "A", "aB", "in ", "in A ", "\\", "\\ ", "<", "<a", "<a ", "&",
        "%", "*", "**a ", "#", "-", "a-", "- ", "/", "a/", "10.1234/", "www.", "github.com/", "arXiv:", "arXiv: ", "code is available at ",
            "\t", "\n", " ", ",", "ab,cd,", "(ab,cd", "ab.The", "ab:The", "a( ", "a()", " install ",
        "pip install ", "1) ", "=", "~", "a~", ":", "teh ", "DeepNet DeepNte ", "state-of-theart ", "&lt;", "\\[", "\\(", "{\\it ", "\\\"a",
            "left(", "sigma ", "alphabeta", "mu ", "rightarrow", "Ã©", "â€™", "\u200b", "a\u200b",
        "α ", "α\\alpha ", "αα\\gamma", "a=1 ", "𝑥superscript",
        "中", "😀", "a\u0430 ", "\ufb01", "a\u00ad", "yao2023spike ", "[1,", "the the ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Grows_with_the_text_and_not_with_its_square(string piece) =>
        ShouldBeLinear(length => string.Concat(Enumerable.Repeat(piece, length / piece.Length)));

    /// <summary>The built-in patterns have no time limit, so these are the runs in which one could try every way to divide them.</summary>
    [Theory]
    [InlineData("A title [", "a", "")]
    [InlineData("A title [", "a", "] UPDATED x")]
    [InlineData("A title (arXiv:1234.56789v1 ", " ", "[cs.LG] UPDATED")]
    [InlineData("arXiv:1234.56789v1", " ", "Announce Type: new Abstract: x")]
    [InlineData("arXiv:", "a-", "/1234567: x")]
    [InlineData("Abstract", " ", "x")]
    [InlineData("Daily Papers ", "Subscribe ", "x")]
    [InlineData("A title a1999", "ab", "{x")]
    [InlineData("A title a1999a", "a1", "{x")]
    [InlineData("A title abcdef_", "ab", "{x")]
    [InlineData("A title abcdef_a", "AB", "{x")]
    [InlineData("A title ", "a_", "1999")]
    [InlineData("A title [@", "a-", "x")]
    [InlineData("A title ", "Figure ??", "x")]
    [InlineData("A regret", " ", "x")]
    [InlineData("A regret", " of the", "x")]
    [InlineData("A regret ", "mathcal{", "x")]
    [InlineData("A regret", " bounds", "x")]
    [InlineData("A title ", "O(T T", " regret")]
    [InlineData("A title an", " an a", "x")]
    [InlineData("A title a u", "ni", "x1")]
    [InlineData("A title an b", "aeiou", "1")]
    [InlineData("A title", " of", " of")]
    [InlineData("this http URL", "}{this http URL", "x")]
    public void Patterns_do_not_try_every_way_to_divide_a_run(string start, string piece, string end) =>
        ShouldBeLinear(length => start + string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + end);

    [Fact]
    public void Different_names_are_not_all_compared() =>
        ShouldBeLinear(length => string.Join(' ', Enumerable.Range(0, length / 10).Select(i => $"NaMe{(char)('a' + (i % 26))}{i}x")));

    [Fact]
    public void White_space_after_words_is_not_read_for_each() =>
        ShouldBeLinear(length => string.Concat(Enumerable.Repeat("the modle of words ", length / 40)) + new string(' ', length / 2));

    private static void ShouldBeLinear(Func<int, string> text) => Growth.ShouldBeLinear(length => Work(text(length)), Short);

    /// <summary>The text is all fields at once, for each kind of field has rules of its own.</summary>
    private static Action Work(string text) => () =>
    {
        var entry =
            new Entry(
            [new Field(FieldNames.Title, "A title", source: null), .. Fields.Select(name => new Field(name, text, source: null))]);
        _ = entry.Key;
        Linter.Lint(entry);
    };
}
