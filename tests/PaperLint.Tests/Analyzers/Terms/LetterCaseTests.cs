using PaperLint.Text;

namespace PaperLint.Tests.Analyzers.Terms;

public sealed class LetterCaseTests
{
    [Theory]
    [InlineData("avaliable", "available", "available")]
    [InlineData("Avaliable", "available", "Available")]
    [InlineData("AVALIABLE", "available", "AVAILABLE")]
    [InlineData("In term of", "in terms of", "In terms of")]
    [InlineData("In Term Of", "in terms of", "In Terms Of")]
    [InlineData("tensoflow", "TensorFlow", "TensorFlow")]
    [InlineData("eg.,", "e.g.,", "e.g.,")]
    public void The_right_form_takes_the_case_of_the_wrong_one(string written, string right, string expected) =>
        LetterCase.Keep(written, right).ShouldBe(expected);

    [Theory]
    [InlineData("AvaliAble")]
    [InlineData("avaLiable")]
    public void A_word_with_inner_capitals_is_a_name(string written) =>
        LetterCase.Keep(written, "available").ShouldBeNull();
}
