using PaperLint.Corpus;

namespace PaperLint.Tests.Corpus;

public sealed class DataSplitTests
{
    [Theory]
    [InlineData("data/train-00000-of-00003.parquet", "data/*", "train")]
    [InlineData("data/train-00002-of-00003.parquet", "data/*", "train")]
    [InlineData("data/test.jsonl.zst", "data/*", "test")]
    [InlineData("cs/my_Validation_2.csv", "cs/my_*", "validation")]
    [InlineData("cs/dev.jsonl", "cs/*", "validation")]
    [InlineData("training/a.jsonl", "*", "train")]
    [InlineData("kites/eval/b/c.jsonl", "kites/*", "test")]
    [InlineData("test/train.jsonl", "test/*", "train")]
    [InlineData(@"data\val.jsonl", "data/*", "validation")]
    public void Names_of_files_and_folders_tell_the_split(string file, string dataSet, string name) =>
        DataSplit.Of(file).ShouldBe(new DataSplit(dataSet, name));

    [Theory]
    [InlineData("latest.jsonl")]
    [InlineData("contest/papers.jsonl")]
    [InlineData("tests/papers.jsonl")]
    [InlineData("trains.csv")]
    public void Words_that_only_hold_such_a_name_tell_none(string file) => DataSplit.Of(file).ShouldBeNull();

    [Fact]
    public void Two_splits_are_a_pair_only_of_one_data_set()
    {
        DataSplit.Pair(DataSplit.Of("a/test.csv"), DataSplit.Of("a/train.csv")).ShouldBe(("train", "test"));
        DataSplit.Pair(DataSplit.Of("a/test.csv"), DataSplit.Of("b/train.csv")).ShouldBeNull();
        DataSplit.Pair(DataSplit.Of("a/train-1.csv"), DataSplit.Of("a/train-2.csv")).ShouldBeNull();
        DataSplit.Pair(DataSplit.Of("a/train.csv"), null).ShouldBeNull();
    }
}
