using System.Globalization;
using System.Text.Json;

namespace PaperLint.Benchmarks;

/// <summary>
/// Writes a reference of invented papers as JSON Lines, each with an arXiv id, and a corpus of some of them whose abstracts are
/// cut. The same for the same seed.
/// </summary>
public sealed class ReferenceGenerator(int seed)
{
    /// <summary>Papers of the corpus, evenly from the reference.</summary>
    private const int Asked = 10_000;

    /// <summary>Numbers of a month, as arXiv counts.</summary>
    private const int PapersOfMonth = 90_000;

    private readonly CorpusGenerator _papers = new(seed);

    public void Write(int count, Stream reference, Stream corpus)
    {
        using var json = new Utf8JsonWriter(reference);
        using var asked = new Utf8JsonWriter(corpus);
        var every = Math.Max(1, count / Asked);
        for (var i = 0; i < count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{1001 + (i / PapersOfMonth):0000}.{10_000 + (i % PapersOfMonth):00000}");
            var (title, text) = _papers.Paper();
            WriteLine(json, reference, (id, title, text));
            if (i % every == 0)
            {
                WriteLine(asked, corpus, (id, title, text[..(text.Length * 2 / 3)]));
            }
        }
    }

    private static void WriteLine(Utf8JsonWriter json, Stream output, (string Id, string Title, string Text) paper)
    {
        json.WriteStartObject();
        json.WriteString("id", paper.Id);
        json.WriteString("title", paper.Title);
        json.WriteString("abstract", paper.Text);
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        output.WriteByte((byte)'\n');
    }
}
