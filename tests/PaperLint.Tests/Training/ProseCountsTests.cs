using PaperLint.Language.Formulas;
using PaperLint.Trainer;

namespace PaperLint.Tests.Training;

/// <summary>What many texts have and hardly any as a command is never judged.</summary>
public sealed class ProseCountsTests
{
    private const int ManyTexts = 10;

    private static readonly LatexLexicon Lexicon = LatexLexiconReader.ReadBuiltIn(Judgement.Empty);

    [Fact]
    public void A_word_that_is_never_glued_is_prose() => Counted("see arXiv for more", lost: null).Words.ShouldBe(["arXiv"]);

    [Fact]
    public void A_word_that_is_glued_from_commands_is_none() => Counted("for each XinR we see", lost: "in").Words.ShouldBeEmpty();

    [Fact]
    public void A_name_between_neighbours_that_never_make_it_a_command_is_prose()
    {
        var table = Counted("some (large) models that learn", lost: null).ToTable();
        var reader = new FormulaReader(Lexicon, Judgement.Empty with { Prose = table });

        reader.MayHoldFormula(reader.Read("other (small) models that work")).ShouldBeFalse();
        reader.MayHoldFormula(reader.Read("such that M models phi")).ShouldBeTrue();
    }

    [Fact]
    public void Few_texts_tell_nothing() => Counted("see arXiv for more", lost: null, texts: 3).Words.ShouldBeEmpty();

    private static ProseCounts Counted(string text, string? lost, int texts = ManyTexts)
    {
        var counts = new ProseCounts(new Labels(Lexicon), Lexicon);
        for (var i = 0; i < texts; i++)
        {
            KnownFormula[] formulas = lost is null ? [] : [new KnownFormula(0, text.Length, FormulaDamage.Visible, [lost], "")];
            using var tokens = new FormulaReader(Lexicon, Judgement.Empty).Read(text);
            counts.Add(new TrainingRow("", text, formulas), tokens);
        }

        return counts;
    }
}
