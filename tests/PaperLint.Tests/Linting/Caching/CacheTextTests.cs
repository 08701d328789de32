using PaperLint.Linting.Caching;

namespace PaperLint.Tests.Linting.Caching;

public sealed class CacheTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("naïve 😀 \0 \u202e")]
    [InlineData("half \ud83d of a pair \udc00")]
    public void Texts_come_back_as_they_were(string? text)
    {
        string?[] texts = [text, new string('x', 1000), text, text + "é"];
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var (written, read) = (new RecentTexts(), new RecentTexts());
        foreach (var item in texts)
        {
            writer.WriteText(item);
            written.Write(writer, item);
        }

        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        foreach (var item in texts)
        {
            reader.ReadText().ShouldBe(item);
            read.Read(reader).ShouldBe(item);
        }

        stream.Position.ShouldBe(stream.Length);
    }
}
