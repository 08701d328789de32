using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Spelling;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Tests.Analyzers.Spelling;

public sealed class UsedTwiceTests
{
    [Theory]
    [InlineData("We trian a modle.", "Other things.", false)]
    [InlineData("We trian a modle.", "A Modle is here.", true)]
    [InlineData("The modle and the MODLES.", "Other things.", true)]
    [InlineData("A modle", "xmodlex", true)]
    public void A_word_counts_wherever_its_letters_stand(string title, string summary, bool isTwice)
    {
        var entry =
            new EntryContext(
            new Entry([new Field(FieldNames.Title, title, source: null), new Field(FieldNames.Abstract, summary, source: null)]),
                new EntryFindings(int.MaxValue), locator: null);
        var word = new TextSpan(title.IndexOf("modle", StringComparison.Ordinal), "modle".Length);
        new UsedTwice(entry.Fields[0], [word]).Contains("modle").ShouldBe(isTwice);
    }
}
