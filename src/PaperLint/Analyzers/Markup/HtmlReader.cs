using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup;

/// <summary>
/// Reads HTML and the XML of journals: elements, breaks and character references. The special tokens of language models
/// (<c>&lt;s&gt;</c>, <c>&lt;think&gt;</c>) and comparisons (<c>&lt;1%</c>) are none of it.
/// </summary>
internal sealed class HtmlReader(HtmlVocabulary vocabulary) : IMarkupReader
{
    /// <summary>Letters of a word that is more than the capital of an acronym or an ending: <c>&lt;b&gt;K&lt;/b&gt;nowledge</c>.</summary>
    private const int ShortestWord = 3;

    /// <summary>
    /// The longest superscript, subscript or heading that is looked into; nested elements of any length must not be read again
    /// and again.
    /// </summary>
    private const int LongestScript = 40;

    public string[] Triggers => [">", "&"];

    public IEnumerable<TextMatch> Read(string text)
    {
        var tags = HtmlTags.Find(text, vocabulary);
        var matches = new List<TextMatch>();
        var whole = AddElements(text, tags, matches);
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at + 1))
        {
            while (whole.Count > 0 && whole.Peek().End <= at)
            {
                whole.Dequeue();
            }

            if (!(whole.Count > 0 && whole.Peek().Contains(at)) && HtmlReference.Read(text, at) is { } reference)
            {
                matches.Add(reference);
            }
        }

        return matches.OrderBy(match => match.Span.Start);
    }

    /// <summary>
    /// Adds what tags make of the text; the elements that go or stay as a whole, in which nothing else is read, are the result.
    /// </summary>
    private Queue<TextSpan> AddElements(string text, HtmlTags tags, List<TextMatch> matches)
    {
        var closedBy = tags.Pairs();
        var closes = closedBy.Where(close => close >= 0).ToHashSet();
        var spaces = new HtmlSpaces(text, tags);
        var whole = new Queue<TextSpan>();
        var end = 0;
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].Span.Start < end || closes.Contains(i))
            {
                continue;
            }

            if (closedBy[i] < 0)
            {
                AddLone(text, tags[i], spaces[i], matches);
                continue;
            }

            var close = tags[closedBy[i]];
            var element = TextSpan.FromBounds(tags[i].Span.Start, close.Span.End);
            if (ReadWhole(text, tags[i], close) is { } match)
            {
                matches.Add(match);
                whole.Enqueue(element);
                end = element.End;
            }
            else
            {
                matches.Add(Unwrap(text, (tags[i], spaces[i]), (close, spaces[closedBy[i]])));
            }
        }

        return whole;
    }

    /// <summary>An element of which another text, or nothing, takes the place; null where its text stays as it is.</summary>
    private TextMatch? ReadWhole(string text, HtmlTag open, HtmlTag close)
    {
        var span = TextSpan.FromBounds(open.Span.Start, close.Span.End);
        var content = TextSpan.FromBounds(open.Span.End, close.Span.Start);
        var limit = open.Kind == HtmlTagKind.Formulas ? MathMarkup.Longest : LongestScript;
        if (open.Kind is HtmlTagKind.Inline or HtmlTagKind.Breaks
            || (open.Kind == HtmlTagKind.Blocks && (content.Length > limit || !text.AsSpan(0, span.Start).IsWhiteSpace())))
        {
            return null;
        }

        if (open.Kind == HtmlTagKind.Blocks)
        {
            return vocabulary.IsHeading(text.AsSpan(content.Start, content.Length)) ? TextMatch.Replace(span, "") : null;
        }

        var plain = content.Length > limit ? null : open.Kind switch
        {
            HtmlTagKind.Superscripts => HtmlScripts.Raise(text, content, span.Start),
            HtmlTagKind.Subscripts => HtmlScripts.Lower(text, content),
            _ => MathMarkup.TextOf(text.Substring(span.Start, span.Length)),
        };
        return plain is null
            ? TextMatch.Left(span) with { Anchor = open.Span }
            : plain.Length > 0
            ? TextMatch.Replace(span, plain) with { Anchor = open.Span }
            : null;
    }

    /// <summary>
    /// The tags go and the text stays. An inline tag between the letters of two words that stood apart on the page leaves a space;
    /// whether they did is a guess, so the fix is unsafe.
    /// </summary>
    private static TextMatch Unwrap(string text, (HtmlTag Tag, string Leaves) open, (HtmlTag Tag, string Leaves) close)
    {
        var (start, end) = (open.Tag.Span, close.Tag.Span);
        var joinsBefore = open.Leaves.Length == 0
            && start.Start > 0
            && char.IsLetter(text[start.Start - 1])
            && char.IsLetter(text[start.End]);
        var joinsAfter = close.Leaves.Length == 0
            && end.End < text.Length
            && char.IsLetter(text[end.End])
            && char.IsLetter(text[end.Start - 1]);
        var isWord = end.Start - start.End >= ShortestWord;
        return TextMatch.Unwrap(start, end) with
        {
            Changes =
                [new TextChange(start, joinsBefore && isWord ? " " : open.Leaves),
                new TextChange(end, joinsAfter && isWord ? " " : close.Leaves)],
            IsCertain = !joinsBefore && !joinsAfter,
        };
    }

    /// <summary>A tag without its partner: a break, or one end of a paragraph whose other was cut off.</summary>
    private static void AddLone(string text, HtmlTag tag, string leaves, List<TextMatch> matches)
    {
        var isBreak = tag.Kind == HtmlTagKind.Breaks
            || (tag.Kind == HtmlTagKind.Blocks && (tag.IsEnd || tag.IsEmpty || IsSentenceStart(text, tag.Span.Start)));
        if (isBreak)
        {
            matches.Add(TextMatch.Replace(tag.Span, leaves) with { IsCertain = tag.Kind == HtmlTagKind.Breaks });
        }
    }

    private static bool IsSentenceStart(string text, int at) =>
        text.AsSpan(0, at).TrimEnd() is var before && (before.IsEmpty || before[^1] == ':' || SentenceStops.End(before));
}
