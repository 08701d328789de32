using PaperLint.Cleaning;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Text;

namespace PaperLint.Tests.Cleaning;

public sealed class OutputNamesTests
{
    [Theory]
    [InlineData("corpus/a.csv", "corpus/a.csv")]
    [InlineData("../../other/a.csv", "other/a.csv")]
    [InlineData("/data/./a.csv", "data/a.csv")]
    [InlineData("manifest.json", "2-manifest.json")]
    public void The_copy_of_a_file_lies_within_the_output_folder(string name, string expected) =>
        Names(asJsonLines: false, name).ShouldBe([expected]);

    [Theory]
    [InlineData("corpus/a.csv", "corpus/a.jsonl")]
    [InlineData("corpus/a.csv.gz", "corpus/a.jsonl")]
    [InlineData("corpus/a.csv.zst", "corpus/a.jsonl")]
    [InlineData("corpus/a", "corpus/a.jsonl")]
    public void A_file_written_as_json_lines_is_named_so(string name, string expected) =>
        Names(asJsonLines: true, name).ShouldBe([expected]);

    [Theory]
    [InlineData("a.csv", "../a.csv")]
    [InlineData("a.csv", "A.csv")]
    [InlineData("caf\u00E9.csv", "cafe\u0301.csv")]
    public void No_two_files_have_one_name_on_any_file_system(string one, string other) =>
        Names(asJsonLines: false, one, other).Select(Decomposition.OfText).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(2);

    private static IEnumerable<string> Names(bool asJsonLines, params string[] files)
    {
        SourceFile[] sources = [.. files.Select(name => new SourceFile(name, CorpusFormats.Csv, () => Stream.Null))];
        var names = OutputNames.Of(sources, asJsonLines);
        return sources.Select(file => names[file]);
    }
}
