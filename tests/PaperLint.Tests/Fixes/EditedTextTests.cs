using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Fixes;

namespace PaperLint.Tests.Fixes;

public sealed class EditedTextTests
{
    [Fact]
    public void A_text_without_edits_has_no_changes()
    {
        var text = new EditedText("abc");

        text.Current.ShouldBe("abc");
        text.Changes().ShouldBeEmpty();
    }

    [Fact]
    public void Edits_of_several_passes_are_changes_of_the_original()
    {
        var text = new EditedText("one two three");

        text.Apply([Change(0, 3, "1"), Change(8, 13, "3")]);
        text.Current.ShouldBe("1 two 3");
        text.Apply([Change(2, 5, "2")]);
        text.Current.ShouldBe("1 2 3");

        text.Changes().ShouldBe([Change(0, 3, "1"), Change(4, 7, "2"), Change(8, 13, "3")]);
    }

    [Fact]
    public void An_edit_of_what_was_inserted_is_one_change_with_it()
    {
        var text = new EditedText("a-b");

        text.Apply([Change(1, 2, "<->")]);
        text.Apply([Change(1, 2, "["), Change(3, 4, "]")]);

        text.Current.ShouldBe("a[-]b");
        text.Changes().ShouldBe([Change(1, 2, "[-]")]);
    }

    [Fact]
    public void Edits_that_meet_become_one_change()
    {
        var text = new EditedText("(((a");

        text.Apply([Change(0, 1, ""), Change(1, 2, "["), Change(2, 3, "")]);

        text.Current.ShouldBe("[a");
        text.Changes().ShouldBe([Change(0, 3, "[")]);
    }

    [Fact]
    public void An_edit_may_reach_from_the_original_through_what_was_inserted()
    {
        var text = new EditedText("abcdef");

        text.Apply([Change(2, 3, "XYZ")]);
        text.Apply([Change(1, 4, "")]);

        text.Current.ShouldBe("aZdef");
        text.Changes().ShouldBe([Change(1, 3, "Z")]);
    }

    [Fact]
    public void An_insertion_at_the_end_is_kept()
    {
        var text = new EditedText("");

        text.Apply([Change(0, 0, "a")]);
        text.Apply([Change(1, 1, "b")]);

        text.Current.ShouldBe("ab");
        text.Changes().ShouldBe([Change(0, 0, "ab")]);
    }

    /// <summary>Whatever the passes were, the changes of the original give the same text, sorted and apart from each other.</summary>
    [Fact]
    public void Changes_lead_from_the_original_to_the_current_text()
    {
        var passes = Gen.Choose(0, 1000).ListOf().ListOf();
        Prop.ForAll(Arb.From(Gen.Choose(0, 30).SelectMany(length => passes, (length, numbers) => (length, numbers))), drawn =>
        {
            var original = new string('a', drawn.length);
            var text = new EditedText(original);
            foreach (var numbers in drawn.numbers)
            {
                var changes = Draw(numbers, text.Current.Length);
                var expected = Apply(text.Current, changes);
                text.Apply(changes);
                text.Current.ShouldBe(expected);
            }

            var all = text.Changes();
            Apply(original, all).ShouldBe(text.Current);
            for (var i = 1; i < all.Length; i++)
            {
                all[i].Span.Start.ShouldBeGreaterThan(all[i - 1].Span.End);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Takes_no_longer_for_each_edit_where_there_are_many() => Growth.ShouldBeLinear(
        length =>
        {
            var text = new EditedText(new string('a', length));
            var changes = Enumerable.Range(0, length / 2).Select(i => Change(i * 2, (i * 2) + 1, "bc")).ToArray();
            return () =>
            {
                text.Apply(changes);
                _ = text.Changes();
            };
        },
        25_000);

    private static TextChange Change(int start, int end, string text) => new(TextSpan.FromBounds(start, end), text);

    /// <summary>Changes one after another: each number is a gap, a length and a text.</summary>
    private static List<TextChange> Draw(IEnumerable<int> numbers, int length)
    {
        var changes = new List<TextChange>();
        var at = 0;
        foreach (var number in numbers)
        {
            var start = at + (number % 4);
            var end = start + (number / 4 % 3);
            if (end > length)
            {
                break;
            }

            changes.Add(Change(start, end, new string('b', number / 12 % 4)));
            at = end + 1;
        }

        return changes;
    }

    private static string Apply(string text, IReadOnlyList<TextChange> changes) => changes.Reverse().Aggregate(
        text, (current, change) => string.Concat(current.AsSpan(0, change.Span.Start), change.NewText, current.AsSpan(change.Span.End)));
}
