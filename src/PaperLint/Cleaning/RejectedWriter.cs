using System.Text;
using System.Text.Json;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Cleaning;

/// <summary>Writes <c>rejected.jsonl</c>: each paper that was set aside, where it stood and why.</summary>
internal sealed class RejectedWriter(Stream output, RuleCatalog catalog)
{
    public void Write(Entry entry, Rejected fate) => EntryJson.WriteLine(output, json =>
    {
        json.WriteString("file", fate.Place.FileName);
        json.WriteNumber("row", fate.Row);
        json.WriteNumber("index", fate.Place.Index);
        json.WriteString("key", fate.Key);
        WriteReasons(json, fate.Reasons);
        json.WriteStartObject("entry");
        EntryJson.WriteFields(json, entry);
        json.WriteEndObject();
    });

    /// <summary>Writes the broken records of a block as they stand; returns how many there are.</summary>
    public int WriteProblems(string fileName, Block block)
    {
        var count = 0;
        foreach (var extent in BrokenRecords.ExtentsOf(block))
        {
            var problem =
                block.Problems.First(problem => problem.Code == ProblemCodes.BrokenRecord
                && problem.Start >= extent.Start
                && problem.Start < extent.End);
            var rule = catalog[problem.Code]!;
            EntryJson.WriteLine(output, json =>
            {
                json.WriteString("file", fileName);
                json.WriteNumber("row", block.PositionOf(extent.Start).Row + 1);
                WriteReasons(json, [new Reason(rule.Id, rule.Name, rule.Message.Format(match: default, ("detail", problem.Detail)))]);
                json.WriteString("raw", Encoding.UTF8.GetString(block.Bytes.Span.Slice(extent.Start, extent.Length)).TrimEnd('\r', '\n'));
            });
            count++;
        }

        return count;
    }

    private static void WriteReasons(Utf8JsonWriter json, IEnumerable<Reason> reasons)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            ManifestJson.WriteReason(json, reason);
        }

        json.WriteEndArray();
    }
}
