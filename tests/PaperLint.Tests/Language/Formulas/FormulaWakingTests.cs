using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Formulas;
using PaperLint.Text;

namespace PaperLint.Tests.Language.Formulas;

/// <summary>What is said of a word by its letters alone must hold wherever the word stands, or formulas are passed over unseen.</summary>
public sealed class FormulaWakingTests
{
    private static readonly LatexLexicon Lexicon = LatexLexiconReader.BuiltIn;

    private static readonly string[] Names = [.. Lexicon.Commands.Select(command => command.Name)];

    private static readonly Gen<string> Letters =
        Gen.Elements("a", "d", "m", "n", "p", "s", "x", "A", "I", "N", "R", "X", "NN", "UQ", "Net", "the");

    private static readonly Gen<string> Word = Gen.OneOf(
        from before in Letters from name in Gen.Elements(Names) select before + name,
        from name in Gen.Elements(Names) from after in Letters select name + after,
        from before in Letters from name in Gen.Elements(Names) from after in Letters select before + name + after,
        from first in Gen.Elements(Names) from second in Gen.Elements(Names) select first + second,
        Gen.Elements(Names).Or(Letters).NonEmptyListOf().Select(string.Concat));

    /// <summary>No word is wanted, no sign is there: then there is no formula.</summary>
    [Fact]
    public void What_wakes_nobody_is_no_formula() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        if (!HasSign(text) && !Words(text).Any(IsWanted))
        {
            FormulasOf(text).ShouldBeEmpty(text);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    /// <summary>The wanted words are all English where they stand, no sign is there: then there is no formula.</summary>
    [Fact]
    public void What_is_English_where_it_stands_is_no_formula() => Prop.ForAll(Sentences.ToArbitrary(), text =>
    {
        if (!HasSign(text) && !new FormulaReader(Lexicon).MayShowFormula(text, WantedWords(text)))
        {
            FormulasOf(text).ShouldBeEmpty(text);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("we repeat it three times for each subset of the data", false)]
    [InlineData("each partial solution exists for narrow circuits", false)]
    [InlineData("it is 2.7times faster", true)]
    [InlineData("a grid of 4 times 4 cells", true)]
    [InlineData("the rate alpha of the process", true)]
    [InlineData("times change", false)]
    [InlineData("grids of n times m cells", true)]
    [InlineData("for all p in [0, 1]", true)]
    [InlineData("it is set in motion", false)]
    [InlineData("large language models (LLMs) to find it", false)]
    public void A_word_shows_a_formula_unless_it_is_English_where_it_stands(string text, bool shows) =>
        new FormulaReader(Lexicon).MayShowFormula(text, WantedWords(text)).ShouldBe(shows);

    /// <summary>What is passed over before commands are judged holds none.</summary>
    [Fact]
    public void What_may_hold_no_formula_holds_none() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var reader = new FormulaReader(Lexicon);
        if (!reader.MayHoldFormula(reader.Read(text)))
        {
            FormulasOf(text).ShouldBeEmpty(text);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    /// <summary>
    /// The letters at both ends of a word refuse none that is a command or can be split, but what is a word of prose.
    /// </summary>
    [Fact]
    public void The_ends_of_a_word_refuse_none() => Prop.ForAll(Word.Or(Letters).ToArbitrary(), word =>
    {
        var pieces = new WordPiece[WordSplitter.MaxLength];
        var mayBeOne = Lexicon.Find(word) is not null
            || (Lexicon.Splitter.Split(word, pieces) is > 0 and var count && !Lexicon.IsWordOfProse(word, pieces.AsSpan(0, count)));
        (Lexicon.ReadingOf(word) != WordReading.Prose).ShouldBe(mayBeOne, word);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    private static IEnumerable<string> FormulasOf(string text)
    {
        var tokens = Judged(text);
        var finder = new FormulaFinder(tokens, Lexicon);
        return finder.Find()
            .Concat(finder.FindStretches())
            .Select(formula => text[tokens[formula.Start].Start..tokens[formula.End - 1].End]);
    }

    private static MathTokens Judged(string text)
    {
        var reader = new FormulaReader(Lexicon);
        var tokens = reader.Read(text);
        reader.Judge(tokens, SpanSet.Empty);
        return tokens;
    }

    private static Gen<string> Texts =>
        Gen.OneOf(Word, Gen.Elements(Names), Letters, Gen.Elements("2.7", "(", ")", ",", ".", "[", "]", "-", "10", "in", "of", "is", "we"),
        Gen.Elements(" ")).ListOf().Select(string.Concat);

    /// <summary>Names of commands mostly between English words, as in prose.</summary>
    private static Gen<string> Sentences =>
        Gen.Elements(Names)
        .Or(Gen.Elements("2.7", "10", "x", "N", ",", ".", "in", "to"))
        .Or(Gen.Elements("we", "use", "each", "of", "the", "data", "model", "is"))
        .ListOf().Select(words => string.Join(' ', words));

    private static List<TextSpan> WantedWords(string text) =>
        AsciiWords.Of(text).FindAll(word => IsWanted(text.Substring(word.Start, word.Length)));

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.Select(c => char.IsAsciiLetter(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool HasSign(string text) =>
        LatexTriggers.Signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));

    private static bool IsWanted(string word) => LatexTriggers.IsOne(word, Lexicon);
}
