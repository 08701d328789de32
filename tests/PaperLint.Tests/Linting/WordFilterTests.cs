using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;
using PaperLint.Text;

namespace PaperLint.Tests.Linting;

public sealed class WordFilterTests
{
    private static readonly Gen<string> Texts = Gen.Elements("a", "b", "Xy", "z", "remember", "abcdefghij", " ", "-", "1", "é", "\n", "_")
        .ListOf()
        .Select(string.Concat);

    [Theory]
    [InlineData(1)]
    [InlineData(WordMemo.AnswerBits)]
    [InlineData(WordMemo.AnswerBits + 1)]
    [InlineData(3 * WordMemo.AnswerBits)]
    public void Every_analyzer_sees_the_words_that_it_wants_and_no_others(int count)
    {
        // Every second one reads no words, so that places among analyzers and among readers differ.
        ImmutableArray<FieldAnalyzer> analyzers =
            [.. Enumerable.Range(0, count).SelectMany(i => new FieldAnalyzer[] { new Deaf(), new Reader(i) })];
        var filter = new WordFilter(analyzers);
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var words = filter.Read(text);
            var woken = new bool[analyzers.Length];
            filter.Wake(words, woken);
            for (var i = 0; i < analyzers.Length; i++)
            {
                var wanted = Words(text)
                    .Where(span => analyzers[i].ReadsWords && analyzers[i].Wants(text.AsSpan(span.Start, span.Length)))
                    .ToList();
                (analyzers[i].ReadsWords ? words.For(analyzers[i], text) : []).ShouldBe(wanted);
                (woken[i] || wanted.Count == 0).ShouldBeTrue();
                (!woken[i] || wanted.Count > 0 || filter.SharesBits).ShouldBeTrue();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var length = text.Skip(at).TakeWhile(char.IsAsciiLetter).Count();
            if (length > 0)
            {
                yield return new TextSpan(at, length);
                at += length;
            }
        }
    }

    private sealed class Reader(int number) : FieldAnalyzer
    {
        public override ImmutableArray<string> Scope => ["abstract"];

        public override bool ReadsWords => true;

        public override bool Wants(ReadOnlySpan<char> word) => (string.GetHashCode(word) + number) % 5 == 0;

        public override void Analyze(FieldContext context)
        {
        }
    }

    private sealed class Deaf : FieldAnalyzer
    {
        public override ImmutableArray<string> Scope => ["abstract"];

        public override void Analyze(FieldContext context)
        {
        }
    }
}
