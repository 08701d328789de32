using PaperLint.Language.Formulas;
using PaperLint.Trainer;

namespace PaperLint.Tests.Training;

/// <summary>What the trainer writes, the judge reads.</summary>
public sealed class JudgementWriterTests
{
    private static readonly AtomNames Names = new([], LatexLexiconReader.BuiltIn);

    [Fact]
    public void Weights_read_back()
    {
        var times = Atom.Of("times");
        var before = Atom.Spaced(TokenClass.Digit);

        var table = JudgementText.Read(JudgementWriter.Write(
            [(new Feature(FeatureKind.Name, times, 0, 0), 12), (new Feature(FeatureKind.NameBefore, times, before, 0), -33)], Names));

        table[Atom.Join(FeatureKind.Name, times, 0, 0)].ShouldBe(12);
        table[Atom.Join(FeatureKind.NameBefore, times, before, 0)].ShouldBe(-33);
        table[Atom.Join(FeatureKind.NameAfter, times, before, 0)].ShouldBe(0);
    }

    [Fact]
    public void Words_and_places_of_prose_read_back()
    {
        var before = Atom.Of(')');
        var prose = JudgementText.ReadProse(
            JudgementWriter.WriteWords(Enumerable.Range(0, 100).Select(number => $"word{number}")),
            JudgementWriter.WritePlaces([("models", before, TokenClass.LongWord)], Names));

        prose.HasWord("word0").ShouldBeTrue();
        prose.HasWord("word99").ShouldBeTrue();
        prose.HasWord("word100").ShouldBeFalse();
        prose.HasPlace("models", before, TokenClass.LongWord).ShouldBeTrue();
        prose.HasPlace("models", TokenClass.LongWord, before).ShouldBeFalse();
    }
}
