using FsCheck;
using FsCheck.Fluent;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Names;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Tests.Analyzers.Names;

public sealed class NameReaderTests
{
    private static readonly Gen<string> Texts =
        Gen.Elements("A", "B", "a", "net", "Net", "DPVCN", "3", "2D", " ", " ", "-", "_", "/", "\\", "@", "#", ".", "{", "}", "$", "^", "=",
        "É", "😀").ListOf().Select(string.Concat);

    [Fact]
    public void Reads_what_reading_every_character_finds() =>
        Prop.ForAll(Texts.ToArbitrary(), text => Read(text).ShouldBe(ReadPlainly(text)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static IEnumerable<(string Name, int Start)> Read(string text)
    {
        var uses = new List<NameUse>();
        var entry = new Entry([new Field(FieldNames.Abstract, text, source: null)]);
        NameReader.Read(new EntryContext(entry, new EntryFindings(int.MaxValue), locator: null).Abstract!, uses);
        return uses.Select(use => (use.Name, use.Span.Start));
    }

    /// <summary>
    /// Runs of letters and digits from their first letter on, five long, or four capitals, with two capitals at least, not in a
    /// path, a command or a formula.
    /// </summary>
    private static IEnumerable<(string Name, int Start)> ReadPlainly(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiLetter(text[start]))
            {
                continue;
            }

            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            var name = text[start..end];
            if (name.Count(char.IsAsciiLetterUpper) >= 2
                && (name.Length >= 5 || (name.Length == 4 && name.All(char.IsAsciiLetterUpper)))
                && !(start > 0 && "/\\_@#.{$^".Contains(text[start - 1]))
                && !(end < text.Length && "/_@{}$^=".Contains(text[end])))
            {
                yield return (name, start);
            }

            start = end;
        }
    }
}
