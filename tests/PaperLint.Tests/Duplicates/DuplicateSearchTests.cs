using PaperLint.Corpus;
using PaperLint.Duplicates.Grouping;

namespace PaperLint.Tests.Duplicates;

public sealed class DuplicateSearchTests
{
    private const string Title = "Sparse Gates for Small Models";
    private static readonly string Abstract = PaperCorpus.Prose(seed: 1, words: 120);

    [Fact]
    public void Distinct_papers_form_no_group()
    {
        var corpus = new PaperCorpus();
        for (var i = 0; i < 300; i++)
        {
            corpus.Add(PaperCorpus.Prose(1000 + i, 8), PaperCorpus.Prose(2000 + i, 100));
        }

        corpus.Groups().ShouldBeEmpty();
    }

    [Fact]
    public void The_longest_abstract_survives_wherever_it_stands() =>
        new PaperCorpus().Add(Title, Abstract[..300]).Add(Title, Abstract).Add(Title.ToUpperInvariant(), Abstract).Groups()
            .ShouldBe(["1: 0 Truncated, 2 Exact"]);

    [Fact]
    public void A_sentence_added_to_a_whole_abstract_makes_a_version_and_no_cut_one() =>
        new PaperCorpus().Add(Title, Abstract)
        .Add(Title, Abstract + " Code is available at https://example.org/gates.")
        .Groups()
        .ShouldBe(["1: 0 Near"]);

    [Fact]
    public void A_rewritten_abstract_under_the_same_title_is_a_version()
    {
        var words = Abstract.Split(' ');
        var rewritten = string.Join(' ', words[..50].Concat(PaperCorpus.Prose(5, 70).Split(' ')));
        new PaperCorpus().Add(Title, Abstract).Add(Title, rewritten).Groups().ShouldHaveSingleItem().ShouldEndWith("Near");
        new PaperCorpus().Add(Title, Abstract).Add("Dense Layers Considered Slow in Practice", rewritten).Groups().ShouldBeEmpty();
    }

    [Fact]
    public void Papers_with_two_arxiv_numbers_are_two_papers_unless_nothing_differs()
    {
        (string, string) first = (FieldNames.Id, "2301.00001"), second = (FieldNames.Id, "2302.00002");
        new PaperCorpus().Add(Title, Abstract, first).Add(Title + ", Part II", Abstract, second).Groups().ShouldBeEmpty();
        new PaperCorpus().Add(Title, Abstract, first).Add(Title + ", Part II", Abstract, first).Groups().ShouldBe(["1: 0 Near"]);
        new PaperCorpus().Add(Title, Abstract, first).Add(Title, Abstract, second).Groups().ShouldHaveSingleItem();
    }

    [Fact]
    public void Short_texts_are_the_same_by_identity_and_never_by_chance()
    {
        (string, string) authors = (FieldNames.Authors, "A. Author, B. Author");
        new PaperCorpus().Add("Reply", "").Add("Reply", "").Groups().ShouldBeEmpty();
        new PaperCorpus().Add("Reply", "", authors).Add("Reply", "", authors).Groups().ShouldHaveSingleItem();
        new PaperCorpus().Add("Reply to Smith", "We reply.").Add("Reply to Jones", "We reply.").Groups().ShouldBeEmpty();
    }

    [Fact]
    public void A_chain_of_revisions_is_cut_where_its_ends_have_too_little_in_common()
    {
        var words = PaperCorpus.Prose(9, 200).Split(' ');
        var corpus = new PaperCorpus();
        for (var start = 0; start <= 60; start += 20)
        {
            corpus.Add(PaperCorpus.Prose(start + 50, 3), string.Join(' ', words[start..(start + 130)]));
        }

        corpus.Search().Groups.ShouldAllBe(group => group.Members.All(member => member.Relation.Similarity > 0.5));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Any_number_of_cores_finds_the_same(int jobs)
    {
        var corpus = WithCopies(order: Enumerable.Range(0, 400));
        corpus.Groups(new DuplicateSearchOptions { Jobs = jobs }).ShouldBe(corpus.Groups(new DuplicateSearchOptions { Jobs = 1 }));
    }

    [Fact]
    public void Any_order_of_papers_gives_the_same_groups_and_survivors()
    {
        var forward = WithCopies(Enumerable.Range(0, 400));
        var backward = WithCopies(Enumerable.Range(0, 400).Reverse());
        Texts(backward).ShouldBe(Texts(forward));
    }

    [Fact]
    public void Relations_that_do_not_count_join_nothing()
    {
        var corpus = new PaperCorpus().Add(Title, Abstract)
            .Add(Title, Abstract)
            .Add(Title, Abstract[..300])
            .Add(Title + " and Beyond", Abstract);
        corpus.Groups(new DuplicateSearchOptions { Kinds = RelationKind.Exact, Jobs = 2 }).ShouldBe(["0: 1 Exact"]);
        corpus.Groups(new DuplicateSearchOptions { Kinds = RelationKind.Truncated, Jobs = 2 })
            .ShouldHaveSingleItem()
            .ShouldContain("2 Truncated");
    }

    [Fact]
    public void Known_papers_are_not_compared_with_each_other()
    {
        var corpus = new PaperCorpus().Add(Title, Abstract[..300]).Add(Title, Abstract + " More.");
        corpus.Groups(new DuplicateSearchOptions { Known = 2, Jobs = 2 }).ShouldBeEmpty();
        corpus.Add(Title, Abstract).Groups(new DuplicateSearchOptions { Known = 2, Jobs = 2 }).ShouldBe(["1: 0 Truncated, 2 Near"]);
    }

    [Fact]
    public void A_template_that_hundreds_share_is_noted_and_takes_no_quadratic_time()
    {
        var corpus = new PaperCorpus();
        for (var i = 0; i < 500; i++)
        {
            corpus.Add("Minutes of a Meeting", $"{PaperCorpus.Prose(3, 60)} {PaperCorpus.Prose(100 + i, 60)}",
                (FieldNames.Id, $"2301.{i:D5}"));
        }

        var found = corpus.Search();
        found.Groups.ShouldBeEmpty();
        found.Crowds.ShouldContain(crowd => crowd.First == 0 && crowd.Count == 500);
    }

    [Fact]
    public void A_paper_is_remembered_in_less_than_a_kibibyte()
    {
        var corpus = new PaperCorpus();
        for (var i = 0; i < 4096; i++)
        {
            corpus.Add(PaperCorpus.Prose(i, 12), PaperCorpus.Prose(-i - 1, 400));
        }

        (corpus.Store.Allocated / corpus.Store.Count).ShouldBeLessThan(1024);
    }

    private static PaperCorpus WithCopies(IEnumerable<int> order)
    {
        var corpus = new PaperCorpus();
        foreach (var i in order)
        {
            var text = PaperCorpus.Prose(i / 3, 80 + i / 3 % 40);
            corpus.Add(PaperCorpus.Prose(i / 3 + 5000, 7), (i % 3) switch
            {
                1 => text[..250],
                2 =>
                text.Replace('a', 'A') + $" Version {i}.",
                _ => text
            });
        }

        return corpus;
    }

    private static IEnumerable<string> Texts(PaperCorpus corpus) => corpus.Search().Groups
        .Select(group =>
            $"{corpus.Store[group.Survivor].Text}: "
            + $"{string.Join(", ", group.Members.Select(member => (corpus.Store[member.Id].Text, member.Relation))
                .OrderBy(member => member.Text))}")
        .Order(StringComparer.Ordinal);
}
