using PaperLint.Analyzers.Sections;
using PaperLint.Packs;
using PaperLint.Tests.Packs;

namespace PaperLint.Tests.Analyzers.Sections;

public sealed class SectionLabelsTests
{
    [Theory]
    [InlineData("méthode")]
    [InlineData("'main outcome'")]
    [InlineData("method1")]
    public void A_label_is_a_word_of_letters(string label)
    {
        var pack = PackInMemory.TwinOf("text/PL7035-glued-label.yml")
            .With("text/section-labels.yml", $"{{ labels: [{label}], opening: [aim], irregular: {{}} }}");
        Should.Throw<RuleException>(() => new SectionLabels(new DataFile(pack, "text/section-labels.yml")))
            .Message.ShouldContain("a label is one word of ASCII letters");
    }
}
