namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>The journal of a run, by which a stranger can ask for anything to be put back.</summary>
internal static class FuzzedJournal
{
    private const string Name = ".paperlint-journal/.paperlint-run-20270630-120000000-abcd.jsonl";

    private const string Corpus = "A Title of S^{2} Pieces\r\nWe gain 4\\% over teh best , and say how that came about in words.\r\n\r\n";

    private static readonly Lazy<(byte[] Journal, string Repaired)> Sound = new(Repair);

    public static byte[] Sample => Sound.Value.Journal;

    public static void Run(CliRun cli, byte[] journal)
    {
        cli.With("papers.txt", Sound.Value.Repaired).With(Name, journal);
        cli.RunAny("journal");
        cli.RunAny("undo");
        cli.Read("papers.txt").ShouldBeOneOf(Corpus, Sound.Value.Repaired);
        cli.RunAny("undo --entries");
        Directory.GetFileSystemEntries(cli.Folder).Length.ShouldBe(2, "nothing is made that was not there");
    }

    private static (byte[], string) Repair()
    {
        using var cli = new CliRun();
        cli.With("papers.txt", Corpus).Run("fix --unsafe --quiet papers.txt");
        return (File.ReadAllBytes(Directory.GetFiles(cli.PathOf(".paperlint-journal"), "*.jsonl").Single()), cli.Read("papers.txt"));
    }
}
