using PaperLint.Corpus.Codecs;

namespace PaperLint.Tests.Corpus;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("Anna Berg, Jim O'Neil, The ATLAS Collaboration", "Anna Berg|Jim O'Neil|The ATLAS Collaboration")]
    [InlineData("Anna Berg, Jim O'Neil and Carl Zu", "Anna Berg|Jim O'Neil|Carl Zu")]
    [InlineData("Anna Berg, Jim O'Neil, and Carl Zu", "Anna Berg|Jim O'Neil|Carl Zu")]
    [InlineData("Berg, Anna and O'Neil, Jim", "Berg, Anna|O'Neil, Jim")]
    [InlineData("Berg, Anna; O'Neil, Jim", "Berg, Anna|O'Neil, Jim")]
    [InlineData("Curie, Marie", "Curie, Marie")]
    [InlineData("Anna Berg, Jim O'Neil", "Anna Berg|Jim O'Neil")]
    [InlineData("Plato", "Plato")]
    [InlineData("", "")]
    public void Names_are_parted_by_whatever_stands_between_them(string text, string names) =>
        string.Join('|', AuthorNames.Of(text)).ShouldBe(names);
}
