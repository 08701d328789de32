using System.Text;
using PaperLint.Corpus;

namespace PaperLint.Tests.Corpus;

public sealed class LineIndexTests
{
    [Theory]
    [InlineData(new byte[] { 0x80, (byte)'a' }, 1, 1)]
    [InlineData(new byte[] { 0xF0, (byte)'a' }, 1, 1)]
    [InlineData(new byte[] { 0xE2, 0x82, (byte)'a' }, 2, 1)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, (byte)'a' }, 4, 2)]
    public void Columns_after_bytes_that_are_no_text_are_those_of_the_text_that_is_read(byte[] bytes, int offset, int column) =>
        new LineIndex(bytes, default, Encoding.UTF8).PositionOf(offset).ShouldBe(new FilePosition(0, column));

    [Fact]
    public void Any_bytes_have_the_columns_of_their_text()
    {
        var random = new Random(19);
        var bytes = Enumerable.Range(0, 2000).Select(_ => random.Next(4) > 0 ? (byte)'a' : (byte)random.Next(0x80, 0x100)).ToArray();
        var index = new LineIndex(bytes, default, Encoding.UTF8);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == 'a')
            {
                index.PositionOf(at).Column.ShouldBe(Encoding.UTF8.GetCharCount(bytes, 0, at));
            }
        }
    }

    [Fact]
    public void An_encoding_of_single_bytes_has_a_column_for_each() =>
        new LineIndex(new byte[] { 0xE9, 0xE9, (byte)'a' }, default, Encoding.Latin1).PositionOf(2).ShouldBe(new FilePosition(0, 2));
}
