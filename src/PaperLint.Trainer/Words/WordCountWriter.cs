using System.Globalization;
using System.Text;
using PaperLint.Language.English;
using PaperLint.Text;

namespace PaperLint.Trainer.Words;

/// <summary>
/// Writes what spelling is judged by, a word a line: what a judgement can depend on, and nothing else, for the file is kept.
/// </summary>
internal static class WordCountWriter
{
    /// <summary>Words met less often say nothing, unless they are near a common one: then they are slips of it, or terms.</summary>
    private const int FewestOfWord = 5;

    private const int FewestOfNear = 2;

    /// <summary>Pairs met less often are chance.</summary>
    private const int FewestOfPair = 20;

    private const string Head =
        """
        # How often words stand in titles and abstracts of research papers, and which words follow them there. Written by
        # PaperLint.Trainer (words DATA DICTIONARY... RULES), never by hand; CONTRIBUTING.md says of what.
        # A line: a word, '+' where a dictionary of English has it, how often it was counted, and pairs of a word that follows it
        # behind one space, and how often. Of words that were hardly ever counted, only those are here that are one slip away from a
        # common one.
        #
        # The words marked '+' are of SCOWL (http://wordlist.aspell.net), as Debian's wamerican-large and wbritish-large have it:
        #   Copyright 2000-2011 by Kevin Atkinson
        #   Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created from
        #   the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright
        #   notice appears in all copies and that both that copyright notice and this permission notice appear in supporting
        #   documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is
        #   provided "as is" without express or implied warranty.

        """;

    public static string Write(WordCounting counting, HashSet<string> dictionary)
    {
        var common = counting.Words.Where(word => word.Value >= WordCountTable.FewestOfCommon).Select(word => word.Key).ToHashSet();
        var index = new CorrectionIndex(new ListedWords(common.Order(StringComparer.Ordinal)));
        var kept = counting.Words
            .Where(word => word.Value >= FewestOfWord || (word.Value >= FewestOfNear && index.HasAny(word.Key)))
            .Select(word => word.Key)
            .Concat(dictionary.Where(word => index.HasAny(word)))
            .Distinct();
        var pairs = counting.Pairs
            .Where(pair => pair.Value >= FewestOfPair || IsOneWord(pair.Key, common))
            .ToLookup(pair => pair.Key.First, pair => (Word: pair.Key.Second, Count: pair.Value));
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var word in kept.Concat(pairs.Select(pair => pair.Key)).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append(word);
            text.Append(CultureInfo.InvariantCulture, $" {(dictionary.Contains(word) ? "+" : "")}{counting.Words.GetValueOrDefault(word)}");
            foreach (var (next, count) in pairs[word].OrderBy(pair => pair.Word, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $" {next} {count}");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whether a common word stands with a space in it: that some write it so is no slip.</summary>
    private static bool IsOneWord((string First, string Second) pair, HashSet<string> common) =>
        pair is { First.Length: > 1, Second.Length: > 1 } && common.Contains(pair.First + pair.Second);
}
