using System.Security.Cryptography;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>
/// Files that the program writes for itself, damaged under a checksum that is right. They change with every build, so an
/// input is a list of edits: two bytes say where, of 65,536 parts, and one what is turned there.
/// </summary>
internal static class FuzzedStore
{
    public const string NoEdit = "\0\0\0\0\0\0\0\0\0";

    private const int EditLength = 3;

    private const string Corpus = """
        {"arxiv_id": "2301.00001", "title": "A Title of a Paper", "abstract": "We gain 4\\% over teh best of what there was before, and say how it came about in teh end, é."}
        {"arxiv_id": "2301.00001", "title": "A Title of a Paper", "abstract": "We gain 4\\% over teh best of what there was before, and say how it came about in teh end, é."}

        """;

    public static void CheckIndex(CliRun cli, byte[] edits)
    {
        cli.With("papers.jsonl", Corpus).Run("index build papers.jsonl --output known.index").ShouldBe(ExitCode.Clean, cli.Error);
        cli.With("known.index", Edited(File.ReadAllBytes(cli.PathOf("known.index")), edits));
        cli.RunAny("check --against known.index papers.jsonl");
        cli.RunAny("index groups known.index");
    }

    public static void CheckCache(CliRun cli, byte[] edits)
    {
        cli.With("papers.jsonl", Corpus).Run("check papers.jsonl").ShouldBe(ExitCode.Found, cli.Error);
        var result = Directory.GetFiles(cli.CacheFolder).ShouldHaveSingleItem();
        File.WriteAllBytes(result, Edited(File.ReadAllBytes(result), edits));
        cli.RunAny("check papers.jsonl").ShouldBeOneOf(ExitCode.Clean, ExitCode.Found);
    }

    public static void CheckReferenceCache(CliRun cli, byte[] edits)
    {
        cli.With("papers.jsonl", Corpus).With("arxiv.jsonl", Corpus).RunAny("check --reference arxiv.jsonl papers.jsonl");
        var found = Directory.GetFiles(cli.CacheFolder, "*.paperlint-reference").ShouldHaveSingleItem();
        File.WriteAllBytes(found, Edited(File.ReadAllBytes(found), edits));
        cli.RunAny("check --no-cache --reference arxiv.jsonl papers.jsonl").ShouldBe(ExitCode.Found, cli.Error);
        cli.RunAny("check --reference arxiv.jsonl papers.jsonl").ShouldBe(ExitCode.Found, cli.Error);
    }

    private static byte[] Edited(byte[] file, byte[] edits)
    {
        var content = file.AsSpan()[..^SHA256.HashSizeInBytes];
        foreach (var edit in edits.Chunk(EditLength).Where(edit => edit.Length == EditLength))
        {
            content[(edit[0] << 8 | edit[1]) * content.Length >> 16] ^= edit[2];
        }

        return [.. content, .. SHA256.HashData(content)];
    }
}
