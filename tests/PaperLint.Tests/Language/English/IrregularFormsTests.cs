using PaperLint.Language.English;
using PaperLint.Packs;
using PaperLint.Tests.Packs;

namespace PaperLint.Tests.Language.English;

public sealed class IrregularFormsTests
{
    [Fact]
    public void What_the_table_has_goes_before_the_rules()
    {
        var forms = new IrregularForms(FileOf("{ corpus: corpora, find: found }"), "irregular");
        (forms.PluralOf("Corpus"), forms.PluralOf("summary")).ShouldBe(("corpora", "summaries"));
        (forms.PastOf("find"), forms.PastOf("release")).ShouldBe(("found", "released"));
    }

    [Fact]
    public void A_word_with_two_forms_is_an_error_at_the_second() =>
        Should.Throw<RuleException>(() => new IrregularForms(FileOf("{ make: made, Make: maked }"), "irregular"))
            .Message.ShouldContain("'Make' is there twice");

    [Fact]
    public void A_form_without_a_sign_is_an_error_where_it_stands() =>
        Should.Throw<RuleException>(() => new IrregularForms(FileOf("{ make: ' ' }"), "irregular"))
            .Message.ShouldContain("the form of 'make'");

    private static DataFile FileOf(string table) =>
        new(new PackInMemory().With("words.yml", $"{{ irregular: {table} }}"), "words.yml");
}
