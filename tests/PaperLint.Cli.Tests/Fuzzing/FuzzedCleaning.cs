namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>What a cleaned corpus tells of itself, which another run reads.</summary>
internal static class FuzzedCleaning
{
    private const string Corpus = "A Title of S^{2} Pieces\r\nWe gain 4\\% over teh best , and say how that came about in words.\r\n\r\n";

    private static readonly Lazy<(byte[] Manifest, byte[] Edits)> Sound = new(Clean);

    public static byte[] Manifest => Sound.Value.Manifest;

    public static byte[] Edits => Sound.Value.Edits;

    public static void RunManifest(CliRun cli, byte[] manifest) => Run(cli, manifest, Edits);

    public static void RunEdits(CliRun cli, byte[] edits) => Run(cli, Manifest, edits);

    private static void Run(CliRun cli, byte[] manifest, byte[] edits)
    {
        Clean(cli);
        cli.With("cleaned/manifest.json", manifest).With("cleaned/edits.jsonl", edits);
        cli.RunAny("verify cleaned --originals originals");
        cli.RunAny("check .");
        cli.RunAny("clean papers.txt --output cleaned");
        cli.Read("papers.txt").ShouldBe(Corpus);
    }

    private static (byte[], byte[]) Clean()
    {
        using var cli = new CliRun();
        Clean(cli);
        return (File.ReadAllBytes(cli.PathOf("cleaned/manifest.json")), File.ReadAllBytes(cli.PathOf("cleaned/edits.jsonl")));
    }

    private static void Clean(CliRun cli) =>
        cli.With("papers.txt", Corpus).Run("clean papers.txt --output cleaned").ShouldBe(ExitCode.Clean, cli.Error);
}
