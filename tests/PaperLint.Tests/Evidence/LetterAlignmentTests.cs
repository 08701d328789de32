using PaperLint.Evidence;

namespace PaperLint.Tests.Evidence;

public sealed class LetterAlignmentTests
{
    [Theory]
    [InlineData("walk", "walk", "walk")]
    [InlineData("walk", "w alks", "walk")]
    [InlineData("leq", "$\\leq$", "leq")]
    [InlineData("Oleft(KTright)", "$O\\left(\\sqrt{KT}\\right)$", "OleftKTright")]
    [InlineData("6.7×", "$6.7\\times$", "67times")]
    [InlineData("Γ", "$\\Gamma$", "Gamma")]
    [InlineData("Hölder", "H\\\"older", "Holder")]
    [InlineData("", "walk", "")]
    public void Finds_what_both_have(string text, string reference, string shared)
    {
        var (letters, others) = (Read(text), Read(reference));
        var runs = LetterAlignment.Align(letters, others, isOpen: false)!;

        string.Concat(runs.SelectMany(run => letters[run.Text..(run.Text + run.Length)].Select(letter => letter.Value))).ShouldBe(shared);
    }

    [Fact]
    public void A_text_that_is_cut_is_matched_with_the_beginning()
    {
        var runs = LetterAlignment.Align(Read("we walk ov"), Read("we walk over graphs and over trees"), isOpen: true)!;

        runs.ShouldBe([new LetterRun(0, 0, 8)]);
    }

    [Fact]
    public void Runs_share_their_letters_and_go_forward_whatever_the_texts()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var (text, reference) = (Read(RandomText(random)), Read(RandomText(random)));
            foreach (var isOpen in (bool[])[false, true])
            {
                var (at, referenceAt) = (0, 0);
                foreach (var run in LetterAlignment.Align(text, reference, isOpen) ?? [])
                {
                    run.Text.ShouldBeGreaterThanOrEqualTo(at);
                    run.Reference.ShouldBeGreaterThanOrEqualTo(referenceAt);
                    (at, referenceAt) = (run.Text + run.Length, run.Reference + run.Length);
                    text[run.Text..at].Select(letter => letter.Value)
                        .ShouldBe(reference[run.Reference..referenceAt].Select(letter => letter.Value));
                }
            }
        }
    }

    [Fact]
    public void Texts_with_little_in_common_are_no_copies() =>
        LetterAlignment.Align(Read(new string('a', 3000)), Read(new string('b', 3000)), isOpen: false).ShouldBeNull();

    private static string RandomText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => (char)('a' + random.Next(3))));

    private static Letter[] Read(string text) => LetterReader.Read(text, [], start: 0);
}
