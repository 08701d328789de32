namespace PaperLint.Cli.Tests.Server;

public sealed class RandomEditTests : IDisposable
{
    private const int EditsOfBatch = 25;

    /// <summary>Rules that only the whole corpus, or the whole file, tells; they come after the longer pause.</summary>
    private static readonly string[] OfCorpus = ["PL1003", "PL1004", "PL2001", "PL2002", "PL2003", "PL2004", "PL3001"];

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    /// <summary>PAPERLINT_EDITS=10000 makes as many; a few hundred are made otherwise.</summary>
    [Fact]
    public void After_each_pause_an_edited_page_has_the_diagnostics_of_a_fresh_check()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("PAPERLINT_EDITS"), out var wanted) ? wanted : 300;
        var page = GeneratedPage.Write(papers: 300, seed: 7);
        var edits = new RandomEdits(page, seed: 11);
        var uri = Editor.UriOf(_cli.With("page.txt", page).PathOf("page.txt"));
        using var editor = Editor.Open(_cli);
        editor.OpenDocument(uri, page);
        editor.AllDiagnostics(uri, 1).ShouldBe(Shown.Checked(_cli, "page.txt"));
        for (var version = 2; (version - 2) * EditsOfBatch < count; version++)
        {
            editor.ChangeDocument(uri, version, [.. Enumerable.Range(0, EditsOfBatch).Select(_ => edits.Next())]);
            var atOnce = editor.NextDiagnostics(uri, version);
            var all = editor.NextDiagnostics(uri, version);
            _cli.With("page.txt", edits.Text);
            var expected = Shown.Checked(_cli, "page.txt");
            all.ShouldBe(expected, $"version {version}");
            atOnce.Where(IsOfEntry).ShouldBe(expected.Where(IsOfEntry), $"version {version}");
        }
    }

    private static bool IsOfEntry(Shown diagnostic) => !OfCorpus.Contains(diagnostic.Code);
}
