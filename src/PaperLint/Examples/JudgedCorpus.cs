using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Formats;
using PaperLint.Linting;

namespace PaperLint.Examples;

/// <summary>
/// A corpus with verdicts on reports: JSON Lines with <c>code</c>, <c>field</c>, <c>start</c>, <c>end</c>, <c>text</c>,
/// <c>verdict</c> (<c>true</c>,
/// <c>taste</c> or <c>false</c>), <c>fix</c>, <c>fix_verdict</c>, and <c>file</c> where the corpus is a folder, else the paper's <c>id</c>.
/// </summary>
public sealed class JudgedCorpus
{
    /// <summary>UTF-16 units of a reported text that are compared; longer ones may be given in parts.</summary>
    private const int BeginningLength = 40;

    private readonly string _corpus;
    private readonly ILookup<(string Place, string Field), Verdict> _verdicts;

    private JudgedCorpus(string corpus, IEnumerable<Verdict> verdicts)
    {
        _corpus = corpus;
        _verdicts = verdicts.ToLookup(verdict => (verdict.Place, verdict.Field));
    }

    /// <summary>Papers that were linted; known after <see cref="Judge"/>.</summary>
    internal int Papers { get; private set; }

    /// <param name="verdicts">The file of verdicts.</param>
    /// <param name="corpus">The file or the folder that was judged.</param>
    /// <exception cref="IOException">The verdicts cannot be read.</exception>
    /// <exception cref="FormatException">A line is no verdict.</exception>
    public static JudgedCorpus Read(string verdicts, string corpus)
    {
        var isFolder = Directory.Exists(corpus);
        return new JudgedCorpus(corpus, [.. File.ReadLines(verdicts).Select((line, index) => VerdictOf(line, index + 1, isFolder))]);
    }

    /// <summary>What the rules report now, each with what was said of it; what nobody has judged is left out.</summary>
    internal IEnumerable<(LintDiagnostic Diagnostic, Verdict Verdict)> Judge(RuleSet rules)
    {
        Papers = 0;
        var isFolder = Directory.Exists(_corpus);
        foreach (var path in isFolder ? [.. Directory.GetFiles(_corpus).Order(StringComparer.Ordinal)] : (string[])[_corpus])
        {
            using var stream = File.OpenRead(path);
            var blocks = CorpusFormats.ForFile(path).Read(stream, FieldMapping.Default).ToList();
            var diagnostics = new Linter(rules, new LintOptions()).Lint(Path.GetFileName(path), blocks);
            var entries = blocks.SelectMany(block => block.Entries).ToDictionary(entry => entry.Index);
            Papers += entries.Count;
            foreach (var diagnostic in diagnostics)
            {
                if (diagnostic is { Entry: { } paper, Field: { } field }
                    && VerdictOn(diagnostic, isFolder ? Path.GetFileName(path) : IdOf(entries[paper.Index]), field) is { } verdict)
                {
                    yield return (diagnostic, verdict);
                }
            }
        }
    }

    /// <summary>Of the verdicts on the same place one on the same rule; else, where a rule has taken over another's reports, any.</summary>
    private Verdict? VerdictOn(LintDiagnostic diagnostic, string place, FieldSpan field)
    {
        var over = _verdicts[(place, field.FieldName)].Where(verdict => IsOn(verdict, field)).ToList();
        return over.Find(verdict => verdict.Code == diagnostic.Rule.Id) ?? over.FirstOrDefault();
    }

    private static bool IsOn(Verdict verdict, FieldSpan field) =>
        verdict.Span.OverlapsWith(field.Span)
        && field.Text.AsSpan(Math.Min(verdict.Span.Start, field.Text.Length))
        .StartsWith(verdict.Beginning, StringComparison.Ordinal);

    private static string IdOf(Entry entry) => entry[FieldNames.Id]?.Text ?? "";

    private static string Beginning(string text) => text[..Math.Min(text.Length, BeginningLength)];

    private static Verdict VerdictOf(string line, int number, bool isFolder)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            return new Verdict(
                row.GetProperty(isFolder ? "file" : "id").GetString() ?? "",
                row.GetProperty("field").GetString() ?? "",
                TextSpan.FromBounds(row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32()),
                row.GetProperty("code").GetString() ?? "")
            {
                Beginning = Beginning(row.GetProperty("text").GetString() ?? ""),
                IsRight = row.GetProperty("verdict").GetString() is "true" or "taste",
                Fix = row.GetProperty("fix").GetString(),
                IsFixRight = row.GetProperty("fix_verdict").GetString() == "right",
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"line {number} is no verdict: {e.Message}", e);
        }
    }
}
