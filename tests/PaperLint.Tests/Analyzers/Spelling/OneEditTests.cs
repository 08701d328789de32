using FsCheck;
using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Analyzers.Spelling;

public sealed class OneEditTests
{
    [Theory]
    [InlineData("mdoel", "model", EditKind.Swap)]
    [InlineData("modl", "model", EditKind.Missing)]
    [InlineData("modeel", "model", EditKind.Extra)]
    [InlineData("mobel", "model", EditKind.Wrong)]
    [InlineData("odel", "model", EditKind.Missing)]
    [InlineData("models", "model", EditKind.Extra)]
    internal void One_slip_is_named(string written, string meant, EditKind edit) => OneEdit.Of(written, meant).ShouldBe(edit);

    [Theory]
    [InlineData("model", "model")]
    [InlineData("mdole", "model")]
    [InlineData("mo", "model")]
    [InlineData("", "")]
    public void More_than_one_or_none_is_no_slip(string written, string meant) => OneEdit.Of(written, meant).ShouldBeNull();

    [Fact]
    public void A_slip_and_its_repair_are_each_others() => Check.QuickThrowOnFailure(Prop.ForAll<string, string>((a, b) =>
        (OneEdit.Of(a ?? "", b ?? "") is null) == (OneEdit.Of(b ?? "", a ?? "") is null)));
}
