using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class CutLengthsTests
{
    private readonly CutLengths _lengths = new();

    [Fact]
    public void A_length_is_a_limit_where_most_texts_of_it_lack_an_end()
    {
        Add(300, unfinished: 10, whole: 2);
        Add(500, unfinished: 9, whole: 0);
        Add(700, unfinished: 10, whole: 3);

        _lengths.All.ShouldBe([300]);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1024, true)]
    [InlineData(255, true)]
    [InlineData(997, false)]
    [InlineData(512, true)]
    [InlineData(0, false)]
    public void Limits_are_round(int length, bool isUsual) => CutLengths.IsUsual(length).ShouldBe(isUsual);

    [Fact]
    public void Characters_are_counted_as_sources_do() => CutLengths.LengthOf("a𝛼b").ShouldBe(3);

    private void Add(int length, int unfinished, int whole)
    {
        for (var i = 0; i < unfinished + whole; i++)
        {
            _lengths.Add(length, isWhole: i >= unfinished);
        }
    }
}
