using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;

namespace PaperLint.Tests.Formats.Columnar;

/// <summary>What copies of tables of every format promise: what was asked for changes, and nothing else.</summary>
internal static class TableCopyProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(100).WithQuietOnSuccess(true);

    public static void CheckChanges(TableSample sample)
    {
        var cases =
            from row in Gen.Choose(0, sample.RowCount - 1)
            from field in Gen.Elements(FieldNames.Title, FieldNames.Abstract)
            let text = field == FieldNames.Title ? sample.TitleOf(row) : sample.AbstractOf(row)
            where text is not null
            from change in EditProperty.Change(text, EditProperty.Text)
            select (row, field, text, change);
        Prop.ForAll(Arb.From(cases), item => Holds(sample, item.row, item.field, (item.text, item.change))).Check(Config);
    }

    public static void CheckRowsLeftOut(TableSample sample)
    {
        var gone = Enumerable.Range(0, sample.RowCount).Where(row => row % 3 == 1 || row is > 7 and < 16).ToHashSet();
        var change = new TextChange(new TextSpan(0, 1), "One");

        var copy = TableEdits.Copy(sample.Format, sample.File, (paper, row) =>
            gone.Contains(row) ? [new ByteEdit(paper.Extent!.Value.Start, paper.Extent.Value.Length, [])]
            : row == 5 ? [TableEdits.Edit(paper, FieldNames.Title, change)]
            : []);

        HoldsBut(sample, copy, (5, sample.TitleOf(5), EditProperty.Apply(sample.TitleOf(5), change)), gone);
    }

    private static void Holds(TableSample sample, int row, string field, (string Text, TextChange Change) edit)
    {
        var copy = TableEdits.Copy(sample.Format, sample.File, row, field, edit.Change);

        var text = EditProperty.Apply(edit.Text, edit.Change);
        sample.Format.Read(copy).Papers()[row][field]!.Text.ShouldBe(text);
        HoldsBut(sample, copy, (row, edit.Text, text), []);
    }

    /// <summary>Of one row a value is another one, and some rows are gone: nothing else differs in any column.</summary>
    private static void HoldsBut(TableSample sample, byte[] copy, (int Row, string Before, string After) change, HashSet<int> gone)
    {
        sample.Format.Read(copy).Problems().ShouldBeEmpty();
        var (before, after) = (sample.Values(sample.File), sample.Values(copy));
        after.Keys.ShouldBe(before.Keys);
        var differing = 0;
        foreach (var (column, values) in before)
        {
            var expected = values.Where((_, row) => !gone.Contains(row)).ToList();
            var at = change.Row - gone.Count(row => row < change.Row);
            if (after[column].Count > at && after[column][at] != expected[at])
            {
                expected[at] = expected[at].Replace(sample.Shown(change.Before), sample.Shown(change.After), StringComparison.Ordinal);
                differing++;
            }

            after[column].ShouldBe(expected, column);
        }

        differing.ShouldBe(change.Before == change.After ? 0 : 1);
    }
}
