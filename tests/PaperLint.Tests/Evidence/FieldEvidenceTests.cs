using PaperLint.Corpus;
using PaperLint.Evidence;
using PaperLint.Language.Formulas;

namespace PaperLint.Tests.Evidence;

/// <summary>What one text proves of another: the text with all certain repairs.</summary>
public sealed class FieldEvidenceTests
{
    private const string Walks = "We walk over large graphs until we have seen every node of them, and count the steps. ";

    [Theory]
    [InlineData("In Oleft(frac{n}{logn}right) steps.", "In $O\\left(\\frac{n}{\\log n}\\right)$ steps.")]
    [InlineData("A 6.7times speedup.", "A $6.7\\times$ speedup.")]
    [InlineData("A 6.7× speedup.", "A $6.7\\times$ speedup.")]
    [InlineData("Of Pr(text | alpha) we know.", "Of $\\Pr(\\text{text} | \\alpha)$ we know.")]
    [InlineData("By 10% each, functions-all of them.", "By 10$\\%$ each, functions$-$all of them.")]
    [InlineData("Any unit vector cmathbb R^n will do.", "Any unit vector $\\mathbf{c}\\in{\\mathbb R}^n$ will do.")]
    [InlineData("ofn nodes.", "of $n$ nodes.")]
    [InlineData("An -approximation of it.", "An $\\epsilon$-approximation of it.")]
    public void A_formula_comes_back_to_the_letter(string damaged, string original) =>
        Repaired(Walks + damaged, Walks + original, MathStyle.Latex).ShouldBe(Walks + original);

    [Theory]
    [InlineData("A 6.7times speedup.", "A $6.7\\times$ speedup.", "A 6.7× speedup.")]
    [InlineData("In O(sqrt n) steps.", "In $O(\\sqrt n)$ steps.", "In O(√n) steps.")]
    [InlineData("A 6.7× speedup of n.", "A $6.7\\times$ speedup of $n$.", "A 6.7× speedup of n.")]
    public void In_plain_text_it_is_written_as_it_prints(string damaged, string original, string repaired) =>
        Repaired(Walks + damaged, Walks + original, MathStyle.Unicode).ShouldBe(Walks + repaired);

    [Theory]
    [InlineData("largegraphs are walked.", "large graphs are walked.")]
    [InlineData("A com- petitive walk.", "A competitive walk.")]
    [InlineData("A stateof-the-art walk.", "A state-of-the-art walk.")]
    [InlineData("An -walk is short.", "An ε-walk is short.")]
    [InlineData("We use the  operator twice.", "We use the union operator twice.")]
    [InlineData("Ren\u00c3\u00a9 walks.", "René walks.")]
    public void Prose_gets_back_what_it_has_lost(string damaged, string original) =>
        Repaired(Walks + damaged, Walks + original, MathStyle.Latex).ShouldBe(Walks + original);

    [Theory]
    [InlineData("A data set of walks.", "A dataset of walks.")]
    [InlineData("A walk, which is short.", "A walk which is short.")]
    [InlineData("We use the operator twice.", "We use the union operator twice.")]
    [InlineData("We show \\emph{walks}.", "We show \\textbf{walks}.")]
    [InlineData("We walk $n$ steps.", "We walk ${n}$ steps.")]
    [InlineData("We walk ½ of it.", "We walk 1$\\,$2 of it.")]
    [InlineData("We walk ½ of it.", "We walk 1$\\alpha$2 of it.")]
    [InlineData("We walk ½ of it.", "We walk 1 2 of it.")]
    public void What_an_author_may_have_changed_stays(string text, string reference) =>
        Repaired(Walks + text, Walks + reference, MathStyle.Latex).ShouldBe(Walks + text);

    [Fact]
    public void Another_formula_is_another_version()
    {
        var text = Walks + "In O(n^2) steps.";

        Repaired(text, Walks + "In $O(n\\log n)$ steps.", MathStyle.Latex).ShouldBe(text);
    }

    [Fact]
    public void A_formula_far_from_a_word_that_differs_is_certain_and_one_beside_it_is_not()
    {
        var far = string.Concat(Enumerable.Repeat(Walks, 8));
        var text = $"In alpha steps. {far}We walked twice with beta.";
        var reference = $"In $\\alpha$ steps. {far}We walked often with $\\beta$.";

        Repaired(text, reference, MathStyle.Latex).ShouldBe(text.Replace("In alpha", "In $\\alpha$", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("We then", "We then rest.")]
    [InlineData("We the", "We then rest.")]
    [InlineData("We then...", "We then rest.")]
    [InlineData("In O(lo", "In $O(\\log n)$ steps.")]
    [InlineData("They grow by 3.", "They grow by 3.5 a day.")]
    [InlineData("We walk (cf.", "We walk (cf. others) and rest.")]
    public void The_end_of_a_cut_text_comes_back(string damaged, string original) =>
        Repaired((Walks + damaged).TrimEnd(' '), Walks + original, MathStyle.Latex).ShouldBe(Walks + original);

    [Theory]
    [InlineData("We then rest.")]
    [InlineData("Our code is at https://example.org/walks. It appeared elsewhere, and was walked again by all who read of it there.")]
    [InlineData("We rest. We do. We will.")]
    public void Who_ended_with_a_sentence_may_have_gone_on_later(string added) =>
        Repaired(Walks.TrimEnd(), Walks + added, MathStyle.Latex).ShouldBe(Walks.TrimEnd());

    [Fact]
    public void After_an_address_a_sentence_ends_without_its_stop()
    {
        const string Text = Walks + "Our code is at https://example.org/walks";

        Repaired(Text, Text + ". It has appeared elsewhere.", MathStyle.Latex).ShouldBe(Text);
        Repaired(Text, Text + "/of/graphs.", MathStyle.Latex).ShouldBe(Text + "/of/graphs.");
        Repaired(Text, Text + ", with all walks.", MathStyle.Latex).ShouldBe(Text + ", with all walks.");
    }

    [Fact]
    public void Nobody_adds_as_much_again_to_a_finished_text()
    {
        const string Rest = "Then we rest a little. We rise and walk back home again, which takes longer. "
            + "All of us agree that it was worth it.";

        Repaired(Walks.TrimEnd(), Walks + Rest, MathStyle.Latex).ShouldBe(Walks + Rest);
        Repaired(Walks.TrimEnd(), Walks + Rest, MathStyle.Latex, key: "title:0123456789abcdef").ShouldBe(Walks.TrimEnd());
    }

    [Fact]
    public void A_sentence_that_ends_where_the_corpus_cuts_was_cut() =>
        Repaired(Walks.TrimEnd(), Walks + "We then rest.", MathStyle.Latex, limits: [Walks.TrimEnd().Length])
            .ShouldBe(Walks + "We then rest.");

    [Fact]
    public void An_address_comes_back() =>
        Repaired(Walks + "Code: this https URL.", Walks + "Code: https://example.org/a.", MathStyle.Latex)
            .ShouldBe(Walks + "Code: https://example.org/a.");

    [Fact]
    public void Lines_of_the_source_are_no_lines_of_the_text() =>
        Repaired(Walks + "In alpha+beta steps we", Walks + "In $\\alpha +\n  \\beta$\n  steps we\n  rest.", MathStyle.Latex)
            .ShouldBe(Walks + "In $\\alpha + \\beta$ steps we rest.");

    [Fact]
    public void A_dollar_too_many_proves_no_formula()
    {
        var text = Walks + "In alpha steps, for alpha.";

        Repaired(text, Walks + "In $\\alpha$ steps, for $\\alpha.", MathStyle.Latex).ShouldBe(text);
    }

    [Theory]
    [InlineData('$')]
    [InlineData('\\')]
    [InlineData('{')]
    [InlineData('a')]
    [InlineData('<')]
    [InlineData('&')]
    public void Hostile_texts_take_no_longer_than_others(char sign)
    {
        var text = new string(sign, FieldEvidence.LongestText);

        Repaired(text, text + "b", MathStyle.Latex).ShouldNotBeNull();
        Repaired(Walks, text, MathStyle.Latex).ShouldBe(Walks);
    }

    private static string Repaired(string text, string reference, MathStyle style, string key = "arxiv:2301.00001",
        params ReadOnlySpan<int> limits)
    {
        var field = new Field(FieldNames.Abstract, text, source: null);
        var entry = new Entry([new Field(FieldNames.Id, "2301.00001", source: null), field]);
        var paper = new ReferencePaper(key, "reference.jsonl", 1) { Abstract = new ReferenceField(reference) };
        var evidence = new FieldEvidence(field, paper, entry)
        {
            Style = style,
            Codes = ReferenceCodes.None,
            Limits = [.. limits],
        };
        if (!evidence.Exists)
        {
            return text;
        }

        return evidence.Repairs.Where(repair => repair.IsCertain)
            .OrderByDescending(repair => repair.Change.Span.Start)
            .Aggregate(text, (repaired, repair) => string.Concat(
                repaired.AsSpan(0, repair.Change.Span.Start), repair.Change.NewText, repaired.AsSpan(repair.Change.Span.End)));
    }
}
