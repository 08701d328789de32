using System.Text;
using PaperLint.Corpus;
using PaperLint.Text;

namespace PaperLint.Formats.Feed;

/// <summary>Finds the lines of a feed page that are not blank.</summary>
internal sealed class FeedLineReader(ReadOnlyMemory<byte> block, int start, PageChrome chrome)
{
    private readonly List<FeedLine> _lines = [];
    private int _at = start;

    /// <summary>Whether the line before is blank, or there is none.</summary>
    private bool _followsBlank = true;
    private bool _followsChrome;

    public List<FeedLine> Read()
    {
        while (_at < block.Length)
        {
            var start = _at;
            var length = TakeLine();
            var text = Encoding.UTF8.GetString(block.Span.Slice(start, length));
            if (InvisibleCharacters.AreAll(text))
            {
                _followsBlank = true;
                continue;
            }

            var isChrome = chrome.IsChrome(text);
            if (isChrome && _followsBlank)
            {
                SkipBlankLines();
            }

            _lines.Add(new FeedLine(start, length, _at, text) { IsChrome = isChrome, FollowsChrome = _followsChrome });
            _followsBlank = isChrome && _followsBlank;
            _followsChrome = isChrome;
        }

        return _lines;
    }

    /// <summary>
    /// Steps over the blank lines after a line of chrome that a blank line precedes, so that they go with it and no
    /// double gap is left.
    /// </summary>
    private void SkipBlankLines()
    {
        while (_at < block.Length)
        {
            var start = _at;
            var length = TakeLine();
            if (!InvisibleCharacters.AreAll(Encoding.UTF8.GetString(block.Span.Slice(start, length))))
            {
                _at = start;
                return;
            }
        }
    }

    /// <summary>Steps over a line and its break; returns the length without the break.</summary>
    private int TakeLine()
    {
        var start = _at;
        var end = LineBreaks.EndOfLine(block.Span, start);
        _at = LineBreaks.AfterBreak(block.Span, end);
        return end - start;
    }
}
