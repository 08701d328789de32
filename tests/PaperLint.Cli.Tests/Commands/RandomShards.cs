using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>
/// Random papers in files of several formats: copies of each other across files, some of them damaged where another is whole, cut, beyond
/// repair, or with fields that others lack.
/// </summary>
internal sealed class RandomShards
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Random _random;
    private readonly List<Dictionary<string, string>> _papers = [];

    public RandomShards(int seed, int papers)
    {
        _random = new Random(seed);
        for (var i = 0; i < papers; i++)
        {
            _papers.Add(i < papers / 6 || _random.Next(3) == 0 ? New(i) : Copy(_papers[_random.Next(i)]));
        }

        _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_papers));
    }

    /// <summary>A record of this file cannot be read: its papers prove nothing of others.</summary>
    private const int BrokenShard = 2;

    public static string[] Names { get; } =
        ["corpus/a/shard-0.jsonl", "corpus/a/shard-1.bib", "corpus/b/shard-2.jsonl", "corpus/b/shard-3.csv", "corpus/shard-4.jsonl"];

    public void WriteTo(CliRun cli)
    {
        for (var shard = 0; shard < Names.Length; shard++)
        {
            var papers = _papers[(_papers.Count * shard / Names.Length)..(_papers.Count * (shard + 1) / Names.Length)];
            cli.With(Names[shard], Path.GetExtension(Names[shard]) switch
            {
                ".bib" => string.Concat(papers.Select((paper, i) => $"@article{{k{i},\n{string.Concat(paper
                    .Where(field => field.Key is not "id")
                    .Select(field => $"  {(field.Key == "authors" ? "author" : field.Key)} = {{{field.Value}}},\n"))}}}\n\n")),
                ".csv" => "title,abstract,url\n" + string.Concat(papers.Select(paper =>
                    $"\"{paper["title"]}\",\"{paper.GetValueOrDefault("abstract")}\",{paper.GetValueOrDefault("url")}\n")),
                _ => string.Concat(papers.Select(paper => JsonSerializer.Serialize(paper, Readable) + "\n"))
                    + (shard == BrokenShard ? "{\"title\": \"A record that bre\n" : ""),
            });
        }
    }

    private Dictionary<string, string> New(int number)
    {
        var paper = new Dictionary<string, string>
        {
            ["title"] = Prose(_random.Next(5, 9)),
            ["abstract"] = string.Join(' ', Enumerable.Range(0, _random.Next(3, 6)).Select(_ => Prose(_random.Next(8, 20)) + "."))
                + " We gain $6.7\\times$ over others.",
        };
        if (_random.Next(2) == 0)
        {
            paper["id"] = $"2301.{10000 + number}";
        }

        return paper;
    }

    private Dictionary<string, string> Copy(Dictionary<string, string> paper)
    {
        var copy = new Dictionary<string, string>(paper);
        var text = copy.GetValueOrDefault("abstract", "");
        switch (_random.Next(8))
        {
            case 0:
                copy["abstract"] = text.Replace("$6.7\\times$", "6.7times");
                break;
            case 1:
                copy["abstract"] = text[..(text.Length / 2)].TrimEnd() + " and";
                break;
            case 2:
                copy["url"] = $"https://example.org/{_random.Next(1000)}";
                break;
            case 3:
                copy["authors"] = $"A. {Prose(1)} and B. Nobody";
                break;
            case 4:
                copy["abstract"] = Prose(12) + ". " + text;
                break;
            case 5:
                copy.Remove("abstract");
                break;
            case 6:
                copy.Remove("id");
                copy["title"] = Prose(6);
                break;
            default:
                copy["title"] = copy["title"].ToUpperInvariant();
                break;
        }

        return copy;
    }

    private string Prose(int words)
    {
        string Syllable() => $"{"bdklmnprst"[_random.Next(10)]}{"aeiou"[_random.Next(5)]}";
        var text = string.Join(' ', Enumerable.Range(0, words)
            .Select(_ => string.Concat(Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Syllable()))));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
