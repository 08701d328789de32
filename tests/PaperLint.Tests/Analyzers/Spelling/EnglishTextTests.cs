using PaperLint.Language.English;

namespace PaperLint.Tests.Analyzers.Spelling;

public sealed class EnglishTextTests
{
    [Theory]
    [InlineData("We propose a method that learns representations of images from little data and show that it works.")]
    [InlineData("We fine-tune LLaMA with QLoRA on GSM8K and an unkown dataset.")]
    [InlineData("AlphaZero meets MuZero")]
    [InlineData("")]
    public void Takes_English_for_English(string text) => IsEnglish(text).ShouldBeTrue();

    [Theory]
    [InlineData("El modelo aprende a estimar la profundidad a partir de una imagen y a evitar errores.")]
    [InlineData("Nous proposons une méthode qui apprend des représentations d'images avec peu de données.")]
    [InlineData(
        "Wir schlagen ein Verfahren vor, das Darstellungen von Bildern aus wenigen Daten lernt und dabei keine Labels braucht, obwohl "
        + "sonst viele davon verwendet werden.")]
    public void Tells_other_languages_from_it(string text) => IsEnglish(text).ShouldBeFalse();

    private static bool IsEnglish(string text) => EnglishText.Is(text, EnglishText.CountUnknown(text));
}
