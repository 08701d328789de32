using System.Text;
using System.Text.Json;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Cleaning;

/// <summary>
/// Writes <c>rejected.jsonl</c> and <c>dropped.jsonl</c>: each paper that is no part of the cleaned corpus, where it stood,
/// why, and what it said.
/// </summary>
internal sealed class SetAsideWriter(Stream rejected, Stream dropped, RuleCatalog catalog)
{
    public void Write(Entry entry, Rejected fate) => EntryJson.WriteLine(rejected, json =>
    {
        WritePlace(json, fate);
        ManifestJson.WriteReasons(json, fate.Reasons);
        WriteEntry(json, entry);
    });

    public void Write(Entry entry, Dropped fate) => EntryJson.WriteLine(dropped, json =>
    {
        WritePlace(json, fate);
        json.WritePropertyName("reason");
        ManifestJson.WriteReason(json, fate.Reason);
        json.WriteStartObject("kept");
        ManifestJson.WritePlace(json, fate.KeptPlace, fate.KeptKey);
        json.WriteEndObject();
        WriteEntry(json, entry);
    });

    /// <summary>Writes the broken records of a block as they stand; returns how many there are.</summary>
    public int WriteProblems(string fileName, Block block)
    {
        var count = 0;
        foreach (var extent in BrokenRecords.ExtentsOf(block))
        {
            var problem =
                block.Problems.First(problem => BrokenRecords.Are(problem)
                && problem.Start >= extent.Start
                && problem.Start < extent.End);
            var rule = catalog[problem.Code]!;
            EntryJson.WriteLine(rejected, json =>
            {
                json.WriteString("file", fileName);
                json.WriteNumber("row", block.PositionOf(extent.Start).Row + 1);
                var message = rule.Message.Format(match: default, ("detail", problem.Detail));
                ManifestJson.WriteReasons(json, [new Reason(rule.Id, rule.Name, message)]);
                json.WriteString("raw", Encoding.UTF8.GetString(block.Bytes.Span.Slice(extent.Start, extent.Length)).TrimEnd('\r', '\n'));
            });
            count++;
        }

        return count;
    }

    private static void WritePlace(Utf8JsonWriter json, Fate fate)
    {
        json.WriteString("file", fate.Place.FileName);
        json.WriteNumber("row", fate.Row);
        json.WriteNumber("index", fate.Place.Index);
        json.WriteString("key", fate.Key);
    }

    private static void WriteEntry(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject("entry");
        EntryJson.WriteFields(json, entry);
        json.WriteEndObject();
    }
}
